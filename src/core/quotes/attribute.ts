import type { Speaker } from '../excerpt.ts';
import type { LanguageData } from '../languages/language-data.ts';
import { reports } from './clause.ts';
import { type Found, findSource } from './find-source.ts';
import { findPeople, nameText, type People } from './people.ts';
import type { Paragraph } from './read-paragraphs.ts';
import { rangeText } from './read-role.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import type { Range, Source } from './source.ts';

/** Within how many words behind “Is it true?” its verb of saying stands: "Jane Doe asked". */
const nearestVerb = 6;

/** For each paragraph, for each stretch in it, who speaks; null when not sure. */
export function attribute(paragraphs: readonly Paragraph[], language: LanguageData): (Speaker | null)[][] {
  const people = findPeople(paragraphs, language);
  const speakers: (Speaker | null)[][] = paragraphs.map(() => []);
  paragraphs.forEach((paragraph, index) => {
    paragraph.stretches.forEach((_, at) => {
      const found = sourceOf(paragraph, at, language);
      const own = found === null ? null : toSpeaker(found.source, paragraphs, index, people, speakers);
      speakers[index]?.push(
        found === null ? carried(paragraphs, index, at, speakers, people, language) : own,
      );
    });
  });
  return speakers;
}

function tokenOf(paragraph: Paragraph, stretch: number): number {
  return paragraph.tokens.findIndex((token) => token.stretch === stretch);
}

function sourceOf(paragraph: Paragraph, stretch: number, language: LanguageData): Found | null {
  const at = tokenOf(paragraph, stretch);
  const sentence = paragraph.sentences.find((range) => range.from <= at && at < range.to);
  if (sentence === undefined) return null;
  const quote = paragraph.stretches[stretch];
  const comma =
    /,$/.test(paragraph.text.slice(quote?.start, quote?.end)) || paragraph.tokens[at + 1]?.text === ',';
  const own = findSource(paragraph.tokens, sentence, at, comma, language);
  if (own !== null || at + 1 < sentence.to) return own;
  return sourceInNextSentence(paragraph, sentence, at, language);
}

/** "“Is it true?” Doe asked.": a question or a shout ends a sentence of its own. */
function sourceInNextSentence(
  paragraph: Paragraph,
  sentence: Range,
  at: number,
  language: LanguageData,
): Found | null {
  const next = paragraph.sentences.find((range) => range.from === sentence.to);
  const near =
    next === undefined ? [] : paragraph.tokens.slice(next.from, Math.min(next.to, next.from + nearestVerb));
  if (next === undefined || !near.some((_, index) => reports(paragraph.tokens, next.from + index, language)))
    return null;
  const found = findSource(paragraph.tokens, { from: at, to: next.to }, at, false, language);
  return found?.how === 'after' ? found : null;
}

function toSpeaker(
  source: Source,
  paragraphs: readonly Paragraph[],
  index: number,
  people: People,
  speakers: readonly (readonly (Speaker | null)[])[],
): Speaker | null {
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return null;
  const { text, tokens } = paragraph;
  if (source.kind === 'pronoun') return resolvePronoun(source, index, people, speakers, paragraphs);
  if (source.kind === 'nominal') {
    return { name: nameText(text, tokens, source.from, source.to), role: null, kind: 'unnamed' };
  }
  const name = nameText(text, tokens, source.from, source.to);
  if (!source.person) return { name, role: null, kind: 'organisation' };
  const person = people.find(name);
  return { name: person.name, role: rangeText(text, tokens, source.role) ?? person.role, kind: 'person' };
}

/** The speaker of a quotation whose own sentence names none: the quotation before it goes on. */
function carried(
  paragraphs: readonly Paragraph[],
  index: number,
  at: number,
  speakers: readonly (readonly (Speaker | null)[])[],
  people: People,
  language: LanguageData,
): Speaker | null {
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return null;
  const token = tokenOf(paragraph, at);
  const sentence = paragraph.sentences.find((range) => range.from <= token && token < range.to);
  if (sentence === undefined || !standsAlone(paragraph, sentence, token)) return null;
  if (at > 0) {
    const said = tokenOf(paragraph, at - 1);
    const own = paragraph.sentences.find((range) => range.from <= said && said < range.to);
    const between = { from: own?.to ?? said, to: token };
    return othersNamed(people, index, between, speakers[index]?.[at - 1] ?? null)
      ? null
      : (speakers[index]?.[at - 1] ?? null);
  }
  if (sentence.from > 0) return null;
  const before = paragraphs[index - 1];
  if (before === undefined) return null;
  const last = before.stretches.at(-1);
  if (last !== undefined && !last.closed) return speakers[index - 1]?.at(-1) ?? null;
  if (before.tokens.at(-1)?.text !== ':') return null;
  const lead = before.sentences.at(-1);
  const found = lead === undefined ? null : findSource(before.tokens, lead, lead.to, false, language);
  return found === null ? null : toSpeaker(found.source, paragraphs, index - 1, people, speakers);
}

/** Nothing but the quotation and marks in its sentence. */
function standsAlone(paragraph: Paragraph, sentence: Range, token: number): boolean {
  return paragraph.tokens
    .slice(sentence.from, sentence.to)
    .every((each, index) => sentence.from + index === token || each.kind === 'mark' || each.kind === 'quote');
}

function othersNamed(people: People, paragraph: number, between: Range, speaker: Speaker | null): boolean {
  return people.mentions.some(
    (mention) =>
      mention.paragraph === paragraph &&
      mention.from >= between.from &&
      mention.to <= between.to &&
      mention.person.name !== speaker?.name,
  );
}
