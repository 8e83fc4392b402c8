import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuoteExcerpt } from '../../../src/core/excerpt.ts';
import { splitArticle } from '../../../src/core/split-article.ts';
import { articleOf } from './article-of.ts';

function quotes(paragraphs: readonly string[], language = 'en'): QuoteExcerpt[] {
  return splitArticle(articleOf(paragraphs, language))
    .filter((excerpt) => excerpt.kind === 'quote')
    .sort((a, b) => a.start - b.start);
}
const said = (paragraphs: readonly string[], language = 'en'): (string | null)[] =>
  quotes(paragraphs, language).map(({ speaker }) => speaker?.name ?? null);

test('finds the speaker and the role before a clause and a participle', () => {
  const [quote] = quotes([
    'The consortium signed with the Finnish 6G Flagship in May.',
    'Academy Professor and Director of 6G Flagship Matti Latva-aho expressed his satisfaction with the agreement, commenting: “It is in our interest to expand the cooperation.”',
  ]);
  expect(quote?.speaker).toEqual({
    name: 'Matti Latva-aho',
    role: 'Academy Professor and Director of 6G Flagship',
    kind: 'person',
  });
});

test.each([
  [
    'Academy Professor and Director of 6G Flagship Jane Holloway welcomed the agreement, commenting:',
    'Jane Holloway',
    'Academy Professor and Director of 6G Flagship',
  ],
  [
    'Director of the Harbour Jane Holloway opened the new pier, saying:',
    'Jane Holloway',
    'Director of the Harbour',
  ],
])('reads an office of several titles before the name, whatever verb follows: %s', (lead, name, role) => {
  const [quote] = quotes([`${lead} “We will build the bridge next year.”`]);
  expect(quote?.speaker).toEqual({ name, role, kind: 'person' });
});

test('gives a surname the full name that the article gives elsewhere', () => {
  expect(
    said([
      'Mayor Jane Holloway visited the harbour.',
      '“We will build the bridge next year,” Holloway said.',
    ]),
  ).toEqual(['Jane Holloway']);
});

test('does not choose between two people of one surname', () => {
  expect(
    said(['Anna Berg and Peter Berg run the shop.', '“We will build the bridge next year,” Berg said.']),
  ).toEqual(['Berg']);
});

test('reads the apposition behind a name as its role', () => {
  const [quote] = quotes([
    '“We will build the bridge next year,” said Jane Holloway, a spokeswoman for the ministry.',
  ]);
  expect(quote?.speaker?.role).toBe('spokeswoman for the ministry');
});

test('does not take the person whom a spokeswoman speaks for', () => {
  const [quote] = quotes(['“We will build the bridge next year,” said a spokeswoman for Peter Miller.']);
  expect(quote?.speaker).toEqual({ name: 'a spokeswoman for Peter Miller', role: null, kind: 'unnamed' });
});

test('does not take the person whom the reporter asked', () => {
  expect(said(['Peter Miller was asked, “Why did you build the bridge so late?”'])).toEqual([null]);
});

test('a quotation split by “she said” has one speaker', () => {
  expect(said(['“We will build the bridge,” Jane Holloway said, “and we will open it next year.”'])).toEqual([
    'Jane Holloway',
    'Jane Holloway',
  ]);
});

test('a quotation that opens a second paragraph and is never closed goes on', () => {
  const found = quotes([
    'Jane Holloway said: “We will build the bridge next year.',
    '“And we will open it in the summer after.',
    'The council meets on Monday.',
  ]);
  expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Jane Holloway', 'Jane Holloway']);
  expect(found[1]?.text).toBe('And we will open it in the summer after.');
});

test('says null where "he" may be either of two', () => {
  expect(said(['Peter Miller met John Adams.', '“We will build the bridge next year,” he said.'])).toEqual([
    null,
  ]);
});

test('"he" is the last speaker where nobody else fits', () => {
  expect(
    said([
      '“We will build the bridge,” Peter Miller said.',
      'It is late. “We are not to blame for that at all,” he added.',
    ]),
  ).toEqual(['Peter Miller', 'Peter Miller']);
});

test('leaves out scare quotes and titles of works', () => {
  expect(quotes(['The “so-called” expert saw the film “The Long Way Home To Nowhere” twice.'])).toEqual([]);
});

test.each([
  ['de', '„Wir bauen die Brücke im nächsten Jahr“, sagte der Bürgermeister Peter Müller.', 'Peter Müller'],
  [
    'de',
    'Den Beschluss kommentierte die Ministerin Anna Schmidt: „Wir bauen die Brücke im nächsten Jahr.“',
    'Anna Schmidt',
  ],
  ['fi', '– Rakennamme sillan ensi vuonna, sanoo kaupunginjohtaja Matti Virtanen.', 'Matti Virtanen'],
  ['fi', '”Rakennamme sillan ensi vuonna”, Matti Virtanen sanoo.', 'Matti Virtanen'],
  ['sv', '– Vi bygger bron nästa år, säger Anna Svensson.', 'Anna Svensson'],
  ['fr', '« Nous construirons le pont cette année », a déclaré Marie Dupont.', 'Marie Dupont'],
  ['es', '—Vamos a construir el puente este año —dijo María García—.', 'María García'],
  ['nl', '“We bouwen de brug volgend jaar”, zegt Jan Jansen.', 'Jan Jansen'],
])('%s: %s', (language, paragraph, name) => {
  expect(said([paragraph], language)).toContain(name);
});

test('every quotation is a verbatim slice of a block, whatever the text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    '„',
    '«',
    '»',
    '‘',
    '’',
    '– ',
    ' said ',
    'Jane Doe',
    ', ',
    '. ',
    'we will go there',
    ' “',
    '” ',
    '\n\n',
    ': ',
    '(',
    ')',
    '🙂',
    'he',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const article = articleOf(
        pieces
          .join('')
          .split('\n\n')
          .filter((text) => text !== ''),
      );
      for (const excerpt of splitArticle(article)) {
        if (excerpt.kind !== 'quote') continue;
        expect(article.articleBody.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
        expect(article.blocks.some((block) => block.text.includes(excerpt.text))).toBe(true);
      }
    }),
  );
});

test.each(['"', '“', '„', '(', '“a” '])('reads 100,000 times %s in under two seconds', (mark) => {
  const before = process.cpuUsage();
  splitArticle(articleOf([mark.repeat(100_000 / (mark.length > 1 ? 2 : 1))]));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});
