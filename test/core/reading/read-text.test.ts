import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networksInvitedTo } from '../../../src/sources/networks-named.ts';
import { readMarkdown } from '../../../src/sources/read-markdown.ts';
import { readText } from '../../../src/sources/read-text.ts';

const text = `Two towns share one library

Two towns share one library

A boat carries the books across the river twice a week

The towns of North and South Bank have shared a library since March, and both say that it works.

How it began
- a boat for the books
- a list of what is on board

“We had the books and they had the boat,” said Ida Moe, who runs the library.

Follow us on FacebookTwitter and Instagram.

North Bank

South Bank
`;

describe('plain text', () => {
  const read = readText(text);
  test('is kept unchanged, and its blocks are slices of it in order', () => {
    expect(read.articleBody).toBe(text);
    let from = 0;
    for (const block of read.blocks) {
      const at = text.indexOf(block.text, from);
      expect(at).toBeGreaterThanOrEqual(from);
      from = at + block.text.length;
    }
  });
  test('gives the first line as headline, the line before the body as standfirst, and no footer', () => {
    expect(read.headline).toBe('Two towns share one library');
    expect(read.alternativeHeadline).toBe('A boat carries the books across the river twice a week');
    expect(read.networksNamed).toEqual(['facebook', 'x', 'instagram']);
    expect(read.blocks.map((block) => `${block.type}: ${block.text.slice(0, 14)}`)).toEqual([
      'paragraph: The towns of N',
      'heading: How it began',
      'listItem: a boat for the',
      'listItem: a list of what',
      'paragraph: “We had the bo',
    ]);
  });
  test('takes a given title, address and language', () => {
    expect(
      readText('One sentence, and no more.', {
        title: 'T',
        url: 'https://a.example/',
        lang: 'fi',
      }),
    ).toMatchObject({
      headline: 'T',
      url: 'https://a.example/',
      inLanguage: 'fi',
      blocks: [{ type: 'paragraph', text: 'One sentence, and no more.' }],
    });
  });
  test('puts paragraphs together that a machine has wrapped', () => {
    const wrapped = `Title of the story\n\n${'The council met on Monday to talk about the new bridge and\nits cost, which has grown each year since it was first asked\nfor, and nobody could say by how much it would grow further.\n\n'.repeat(3)}`;
    expect(readText(wrapped).blocks).toHaveLength(3);
  });
  test('of any kind stays what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (any) => {
        const result = readText(any);
        expect(result.articleBody).toBe(any);
        for (const block of result.blocks) expect(any).toContain(block.text);
      }),
    );
  });
});

test('Markdown gives headings, lists, quotes and front matter; blocks stay as written', () => {
  const markdown = `---\ntitle: "A boat for books"\nauthor: Ida Moe\ndate: 2026-03-02\n---\n# A boat for books\n\nThe boat *sails* twice\na week.\n\n## Board\n\n- novels\n- maps\n\n> It works.\n\n\`\`\`\ncode\n\`\`\`\n`;
  const read = readMarkdown(markdown);
  expect(read).toMatchObject({
    headline: 'A boat for books',
    author: ['Ida Moe'],
    datePublished: '2026-03-02',
    articleBody: markdown,
  });
  expect(read.blocks).toEqual([
    { type: 'paragraph', text: 'The boat *sails* twice\na week.' },
    { type: 'heading', text: 'Board' },
    { type: 'listItem', text: 'novels' },
    { type: 'listItem', text: 'maps' },
    { type: 'quote', text: 'It works.' },
  ]);
});

test.each([
  ['follow us on FacebookTwitter and Instagram.', ['facebook', 'x', 'instagram']],
  ['Seuraa meitä Instagramissa ja Facebookissa', ['instagram', 'facebook']],
  ['Folgen Sie uns auf X und Facebook', ['x', 'facebook']],
  ['Suivez-nous sur Instagram', ['instagram']],
  ['Síguenos en Facebook y Twitter', ['facebook', 'x']],
  ['Följ oss på Instagram', ['instagram']],
  ['Instagramでフォローしてください', ['instagram']],
  ['Facebook said that followers of the page had grown.', []],
  ['The minister wrote on X that she would follow the talks on Instagram.', []],
  ['Find out more about Facebook', []],
])('an invitation is told from the news: %s', (line, networks) => {
  expect(networksInvitedTo(line)).toEqual(networks);
});

const sample = new URL('../../../../shared/sample/finland-japan-6g.txt', import.meta.url);
if (!existsSync(sample))
  console.warn('SKIPPED: the sample article is not beside the checkout (../shared/sample).');
test.skipIf(!existsSync(sample))('the sample article reads without its title lines and its footer', () => {
  const read = readText(readFileSync(sample, 'utf8'));
  expect(read.headline).toBe('Japan and Finland will work together to develop 6G technology');
  expect(read.alternativeHeadline).toMatch(/^Beyond 5G Promotion Consortium and 6G Flagship have signed/);
  expect(read.networksNamed).toEqual(['facebook', 'x', 'instagram']);
  expect(read.blocks.map((block) => block.type).join(' ')).toBe(
    'paragraph heading paragraph paragraph heading paragraph paragraph paragraph',
  );
  expect(read.blocks.some((block) => /follow us|Smart City|ECP 2021|team up/.test(block.text))).toBe(false);
});
