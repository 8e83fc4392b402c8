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
  };
  paragraphs.forEach((paragraph, index) => {
    for (const sentence of paragraph.sentences) readSentence(reading, index, sentence);
  });
  return reading.speakers;
}

function readSentence(reading: Reading, index: number, sentence: Range): void {
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined) return;
  let subject: Speaker | null = null;
  for (let at = sentence.from; at < sentence.to; at++) {
    const stretch = paragraph.tokens[at]?.stretch ?? -1;
    if (stretch < 0) continue;
    const found = sourceOf(paragraph, at, stretch, sentence, reading.language);
    const speaker =
      found === null
        ? carried(reading, index, stretch, at, sentence)
        : toSpeaker(reading, found.source, index, sentence);
    const list = reading.speakers[index];
    if (list !== undefined) list[stretch] = speaker;
    if (speaker?.kind !== 'person') continue;
    subject = speaker;
    const words = (paragraph.tokens[at]?.end ?? 0) - (paragraph.tokens[at]?.start ?? 0);
    if (found?.source.kind === 'name' && words > shortestQuote)
      reading.named.push({ paragraph: index, speaker, reported: true });
  }
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
  paragraph: Paragraph,
  at: number,
  stretch: number,
  sentence: Range,
  language: LanguageData,
): Found | null {
  const quote = paragraph.stretches[stretch];
  const comma =
    /,$/.test(paragraph.text.slice(quote?.start, quote?.end)) || paragraph.tokens[at + 1]?.text === ',';
  const own = findSource(paragraph.tokens, sentence, at, comma, language);
  return own ?? (at + 1 < sentence.to ? null : sourceInNextSentence(paragraph, sentence, at, language));
}

/** "“Is it true?” Doe asked.": a question or a shout ends a sentence of its own. */
function sourceInNextSentence(
  paragraph: Paragraph,
  sentence: Range,
  at: number,
  language: LanguageData,
): Found | null {
  const next = paragraph.sentences.find((range) => range.from === sentence.to);
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
  if (source.kind === 'nominal') return { name, role: null, kind: 'unnamed' };
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

/** The speaker of a quotation whose own sentence names none: the quotation before it goes on. */
function carried(
  reading: Reading,
  index: number,
  stretch: number,
  at: number,
  sentence: Range,
): Speaker | null {
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined || !standsAlone(paragraph, sentence, at)) return null;
  const lead = reading.focus.at(-1);
  if (stretch > 0) {
    const before = reading.speakers[index]?.[stretch - 1] ?? null;
    const said = paragraph.tokens.findIndex((token) => token.stretch === stretch - 1);
    const own = paragraph.sentences.find((range) => range.from <= said && said < range.to);
    return othersNamed(reading.people, index, { from: own?.to ?? said, to: at }, before) ? null : before;
  }
  if (sentence.from > 0) {
    const goesOn = lead?.reported === true && lead.paragraph === index;
    return goesOn && !othersNamed(reading.people, index, { from: 0, to: at }, lead.speaker)
      ? lead.speaker
      : null;
  }
  return fromParagraphBefore(reading, index);
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

/** Nothing but the quotation and marks in its sentence. */
function standsAlone(paragraph: Paragraph, sentence: Range, at: number): boolean {
  return paragraph.tokens
    .slice(sentence.from, sentence.to)
    .every((each, index) => sentence.from + index === at || each.kind !== 'word');
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
