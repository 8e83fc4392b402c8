import type { Speaker } from '../excerpt.ts';
import type { LanguageData } from '../languages/language-data.ts';
import { isPassive, reports } from './clause.ts';
import { type Found, findSource } from './find-source.ts';
import { findPeople, nameText, type People } from './people.ts';
import type { Paragraph } from './read-paragraphs.ts';
import { rangeText } from './read-role.ts';
import { type Focus, resolvePronoun } from './resolve-pronoun.ts';
import type { Range, Source } from './source.ts';
import { sentenceSubject, subjectLeft } from './subject.ts';
import { isThing } from './thing.ts';

/** Within how many words behind “Is it true?” its verb of saying stands: "Jane Doe asked". */
const nearestVerb = 6;

/** A stretch of fewer characters is a scare quote, which makes nobody the last speaker. */
const shortestQuote = 24;

/** What is known while the article is read from its beginning. */
interface Reading {
  readonly paragraphs: readonly Paragraph[];
  readonly language: LanguageData;
  readonly people: People;
  readonly speakers: (Speaker | null)[][];
  /** Whom the sentences so far are about. */
  readonly focus: Focus[];
  /** By whom, named beside them, the quotations so far are. */
  readonly named: Focus[];
  /** For each paragraph, the token behind the last sentence with a quotation. */
  readonly lastQuoteEnd: Map<number, number>;
}

/** For each paragraph, for each stretch in it, who speaks; null when not sure. */
export function attribute(paragraphs: readonly Paragraph[], language: LanguageData): (Speaker | null)[][] {
  const people = findPeople(paragraphs, language);
  const reading: Reading = {
    paragraphs,
    language,
    people,
    speakers: paragraphs.map(() => []),
    focus: [],
    named: [],
    lastQuoteEnd: new Map(),
  };
  paragraphs.forEach((paragraph, index) => {
    paragraph.sentences.forEach((_, order) => {
      readSentence(reading, index, order);
    });
  });
  return reading.speakers;
}

/** A sentence with quotations, and what of it stands outside of them. */
interface Place {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly sentence: Range;
  readonly next: Range | undefined;
  /** Nothing but quotations and marks. */
  readonly onlyQuotes: boolean;
}

function readSentence(reading: Reading, index: number, order: number): void {
  const paragraph = reading.paragraphs[index];
  const sentence = paragraph?.sentences[order];
  if (paragraph === undefined || sentence === undefined) return;
  const tokens = paragraph.tokens.slice(sentence.from, sentence.to);
  const onlyQuotes = tokens.every((token) => token.kind !== 'word');
  const place: Place = { index, paragraph, sentence, next: paragraph.sentences[order + 1], onlyQuotes };
  let subject: Speaker | null = null;
  tokens.forEach(({ stretch, start, end }, offset) => {
    if (stretch < 0) return;
    const at = sentence.from + offset;
    const found = sourceOf(place, at, stretch, reading.language);
    const speaker =
      paragraph.stretches[stretch]?.continues === true
        ? (reading.speakers[index]?.[stretch - 1] ?? null)
        : found === null
          ? carried(reading, place, stretch, at)
          : toSpeaker(reading, found.source, index, sentence);
    const list = reading.speakers[index];
    if (list !== undefined) list[stretch] = speaker;
    if (speaker?.kind !== 'person') return;
    subject = speaker;
    if (found?.source.kind === 'name' && end - start > shortestQuote)
      reading.named.push({ paragraph: index, speaker, reported: true });
  });
  if (tokens.some((token) => token.stretch >= 0)) reading.lastQuoteEnd.set(index, sentence.to);
  if (subject !== null) reading.focus.push({ paragraph: index, speaker: subject, reported: true });
  else pushSubject(reading, paragraph, index, sentence);
}

/** Whom a sentence without attributed quotations is about: who reports in it, else its subject. */
function pushSubject(reading: Reading, paragraph: Paragraph, index: number, sentence: Range): void {
  const { tokens } = paragraph;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!reports(tokens, at, reading.language) || isPassive(tokens, at, reading.language)) continue;
    const source = subjectLeft(tokens, sentence.from, at, reading.language);
    const speaker = source === null ? null : toSpeaker(reading, source, index, sentence);
    if (speaker?.kind !== 'person') continue;
    reading.focus.push({ paragraph: index, speaker, reported: true });
    return;
  }
  const source = sentenceSubject(tokens, sentence.from, sentence.to, reading.language);
  const speaker = source === null ? null : toSpeaker(reading, source, index, sentence);
  if (speaker?.kind === 'person') reading.focus.push({ paragraph: index, speaker, reported: false });
}

function sourceOf(
  { paragraph, sentence, next, onlyQuotes }: Place,
  at: number,
  stretch: number,
  language: LanguageData,
): Found | null {
  const quote = paragraph.stretches[stretch];
  const comma = paragraph.text[(quote?.end ?? 0) - 1] === ',' || paragraph.tokens[at + 1]?.text === ',';
  const own = onlyQuotes ? null : findSource(paragraph.tokens, sentence, at, comma, language);
  return own ?? (at + 1 < sentence.to ? null : sourceInNextSentence(paragraph, next, at, language));
}

/** "“Is it true?” Doe asked.": a question or a shout ends a sentence of its own. */
function sourceInNextSentence(
  paragraph: Paragraph,
  next: Range | undefined,
  at: number,
  language: LanguageData,
): Found | null {
  if (next === undefined) return null;
  const near = paragraph.tokens.slice(next.from, Math.min(next.to, next.from + nearestVerb));
  if (!near.some((_, index) => reports(paragraph.tokens, next.from + index, language))) return null;
  const found = findSource(paragraph.tokens, { from: at, to: next.to }, at, false, language);
  return found?.how === 'after' ? found : null;
}

function toSpeaker(reading: Reading, source: Source, index: number, sentence: Range): Speaker | null {
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined) return null;
  const { text, tokens } = paragraph;
  if (source.kind === 'pronoun') {
    return resolvePronoun(
      source,
      { paragraph: index, from: sentence.from },
      reading.people,
      reading.focus,
      reading.named,
    );
  }
  const name = nameText(text, tokens, source.from, source.to);
  if (source.kind === 'nominal')
    return reading.language.tag === 'de' && isThing(tokens, source)
      ? null
      : { name, role: null, kind: 'unnamed' };
  if (!source.person) return { name, role: null, kind: 'organisation' };
  const person = reading.people.find(name);
  if (!person.named) return { name, role: null, kind: 'unnamed' };
  return {
    name: person.name,
    role: ownRole(rangeText(text, tokens, source.role)) ?? person.role,
    kind: 'person',
  };
}

/** A mere form of address, "Mr.", says nothing of who speaks. */
const ownRole = (role: string | null): string | null =>
  role === null ||
  /^(?:mr|mrs|ms|miss|herrn?|frau|m|mme|mlle|monsieur|madame|señora?|sra?|signora?|sig|pan|pani|dhr|mevr|mw|senhora?)\.?$/i.test(
    role,
  )
    ? null
    : role;

/** The speaker of a quotation whose own sentence names none: the quotation or the indirect speech before it goes on. */
function carried(
  reading: Reading,
  { index, sentence, onlyQuotes }: Place,
  stretch: number,
  at: number,
): Speaker | null {
  if (!onlyQuotes) return null;
  if (stretch > 0) {
    const before = reading.speakers[index]?.[stretch - 1] ?? null;
    return othersNamed(reading.people, index, { from: reading.lastQuoteEnd.get(index) ?? at, to: at }, before)
      ? null
      : before;
  }
  if (sentence.from === 0) return fromParagraphBefore(reading, index);
  const lead = reading.focus.at(-1);
  if (lead?.reported !== true || lead.paragraph !== index) return null;
  return othersNamed(reading.people, index, { from: 0, to: at }, lead.speaker) ? null : lead.speaker;
}

/** A paragraph that is one quotation: the paragraph before was never closed, or ends in a colon. */
function fromParagraphBefore(reading: Reading, index: number): Speaker | null {
  const before = reading.paragraphs[index - 1];
  if (before === undefined) return null;
  if (before.stretches.at(-1)?.closed === false) return reading.speakers[index - 1]?.at(-1) ?? null;
  const lead = before.sentences.at(-1);
  if (before.tokens.at(-1)?.text !== ':' || lead === undefined) return null;
  const found = findSource(before.tokens, lead, lead.to, false, reading.language);
  return found === null ? null : toSpeaker(reading, found.source, index - 1, lead);
}

const othersNamed = (
  people: People,
  paragraph: number,
  { from, to }: Range,
  speaker: Speaker | null,
): boolean => people.between(paragraph, from, to).some(({ person }) => person.name !== speaker?.name);
