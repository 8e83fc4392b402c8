import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../../src/core/excerpt.ts';
import { splitArticle } from '../../../src/core/split-article.ts';
import { articleOf } from './article-of.ts';

/** The speaker of the only quotation of a one-paragraph article. */
function speakerIn(paragraph: string): Speaker | null | undefined {
  const found = splitArticle(articleOf([paragraph])).filter((excerpt) => excerpt.kind === 'quote');
  return found.length === 1 ? found[0]?.speaker : undefined;
}

const quote = '“We will open the bridge to everybody next spring.”';
const inner = '“We will open the bridge to everybody next spring,”';
const roles = [
  'Director',
  'Academy Professor and Director',
  'Vice President and Head',
  'Chief Executive',
  'Executive Director',
  'Chair',
  'Founder and Chief Executive',
  'Deputy Head',
];
const organisations = [
  '6G Flagship',
  'the University of Marlow',
  'Riverbank Trust',
  'the European Space Agency',
  'Martin Keller University',
  'Harbour Research Institute',
];
// The first two have given names that the word lists know; the others are known by where they stand only.
const names = ['Matti Latva-aho', 'Jane Holloway', 'Aylin Demirkan', 'Oluwaseun Adeyemi', 'Ngoc Anh Pham'];
const clauses = [
  'welcomed the agreement, commenting:',
  'expressed her satisfaction with the agreement between the two parties, commenting:',
  'greeted the news warmly, saying:',
  'took the stage after the vote, adding:',
  'was delighted with the result of the talks, telling reporters:',
  'hailed the deal, noting:',
  'said:',
  'told the council on Monday:',
];

describe('an office of an organisation before a name, whatever the main verb', () => {
  test.each(roles)('%s of …', (role) => {
    const wrong: string[] = [];
    for (const organisation of organisations)
      for (const name of names)
        for (const clause of clauses) {
          const paragraph = `${role} of ${organisation} ${name} ${clause} ${quote}`;
          const speaker = speakerIn(paragraph);
          // Nothing says whether Ngoc belongs to the place or to the person: no name is better than a wrong one.
          if (organisation.endsWith('Marlow') && name.startsWith('Ngoc')) {
            expect(speaker?.kind ?? 'unnamed').toBe('unnamed');
            continue;
          }
          if (speaker?.name !== name || speaker.role !== `${role} of ${organisation}`)
            wrong.push(`${paragraph.slice(0, 90)} → ${speaker?.name} | ${speaker?.role}`);
        }
    expect(wrong).toEqual([]);
  });
});

const appositions = [
  'director of Riverbank Trust',
  'a spokesman for the Harbour Board',
  'professor and head of research at Marlow',
];
const bare = (role: string): string => role.replace(/^a /, '');
const shapes: readonly [string, (name: string, role: string) => string][] = [
  [
    'Name, role, main verb, participle',
    (name, role) => `${name}, ${role}, welcomed the deal, saying: ${quote}`,
  ],
  ['Name, role, verb of saying', (name, role) => `${name}, ${role}, said: ${quote}`],
  ['Name (role)', (name, role) => `${name} (${role}) welcomed the deal, saying: ${quote}`],
  ['quotation, said Name, role', (name, role) => `${inner} said ${name}, ${role}.`],
  ['quotation, Name, role, said', (name, role) => `${inner} ${name}, ${role}, said.`],
  ['quotation, said Name (role)', (name, role) => `${inner} said ${name} (${role}).`],
  ['quotation, according to Name, role', (name, role) => `${inner} according to ${name}, ${role}.`],
];

describe('an office behind a name', () => {
  test.each(shapes)('%s', (_, shape) => {
    const wrong: string[] = [];
    for (const name of names)
      for (const role of appositions) {
        const speaker = speakerIn(shape(name, role));
        if (speaker?.name !== name || speaker.role !== bare(role))
          wrong.push(`${shape(name, role)} → ${speaker?.name} | ${speaker?.role}`);
      }
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['Head coach Aylin Demirkan praised her team, adding:', 'Aylin Demirkan', 'Head coach'],
  ['The mayor of Marlow, Aylin Demirkan, thanked the voters, saying:', 'Aylin Demirkan', 'mayor of Marlow'],
  [
    'Finance Minister Oluwaseun Adeyemi left the talks early, saying:',
    'Oluwaseun Adeyemi',
    'Finance Minister',
  ],
  [
    'Former Harbour Board chairman Matti Laine opposed it, arguing:',
    'Matti Laine',
    'Former Harbour Board chairman',
  ],
])('%s', (lead, name, role) => {
  expect(speakerIn(`${lead} ${quote}`)).toEqual({ name, role, kind: 'person' });
});

test.each([
  'The Director of Marlow University welcomed the deal with Jane Holloway, saying:',
  'A spokeswoman for Jane Holloway welcomed the agreement, commenting:',
  'The Board of Riverbank Trust thanked Jane Holloway, adding:',
])('does not take a person who is no subject: %s', (lead) => {
  expect(speakerIn(`${lead} ${quote}`)?.name).not.toBe('Jane Holloway');
});
