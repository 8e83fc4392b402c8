import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/sources/read-html.ts';
import { readMarkdown } from '../../../src/sources/read-markdown.ts';
import { readText } from '../../../src/sources/read-text.ts';

/** Processor time, so that a busy machine does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const many = 100_000;
const pages: Record<string, string> = {
  'nested divs': '<div>'.repeat(many),
  'nested divs with text': '<div>word, and more words in a row. '.repeat(many),
  'unclosed bold and stray ends': '<b>'.repeat(many) + '</i>'.repeat(many),
  'unclosed attributes': '<a href="'.repeat(many),
  'nested tables': '<p><table><td>'.repeat(many),
  'nested lists': '<ul><li>'.repeat(many),
  brackets: '<'.repeat(many * 10),
  'square brackets': `<p>${'['.repeat(many)}</p>`,
  'quotation marks': `<p>${'“'.repeat(many)}</p>`,
  'comments never closed': '<!--'.repeat(many),
  'entities never ended': '&'.repeat(many * 10),
  'one script of open braces': `<script type="application/ld+json">${'{"a":['.repeat(many)}</script>`,
  'one script of backslashes': `<script type="application/ld+json">{"a":"${'\\'.repeat(many)}</script>`,
  'one class of many words': `<div class="${'a-b '.repeat(many)}">x</div>`,
  'a title of a megabyte': `<title>${'word '.repeat(200_000)}</title><h1>${'word '.repeat(200_000)}</h1>`,
  'ten megabytes of paragraphs': '<p>A sentence, and another one with some words in it.</p>\n'.repeat(
    180_000,
  ),
  'ten megabytes of links': '<a href="/x">A title of a story</a> '.repeat(280_000),
};

describe('a hostile page is read in time and without an overflow', () => {
  test.each(Object.keys(pages))('%s', (name) => {
    const started = cpuMs();
    readHtml(pages[name] ?? '', 'https://example.org/a');
    // Two seconds is the promise; the test leaves room for a cold start.
    expect(cpuMs() - started).toBeLessThan(3000);
  });
  test.each(['[', '“', '-\n', '- \n', '1. a\n', '> ', 'word ', '\n', '© '])(
    'and so is a text of many %j',
    (piece) => {
      const text = piece.repeat(many);
      const started = cpuMs();
      expect(readText(text).articleBody).toBe(text);
      expect(readMarkdown(text).articleBody).toBe(text);
      expect(cpuMs() - started).toBeLessThan(3000);
    },
  );
});
