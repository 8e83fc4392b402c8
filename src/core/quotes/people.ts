import { languages } from '../languages/find-language.ts';
import type { LanguageData } from '../languages/language-data.ts';
import { isTitle, type NameRun, runAt } from './read-name.ts';
import type { Paragraph } from './read-paragraphs.ts';
import { readRole } from './read-role.ts';
import type { Token } from './tokens.ts';

export type Gender = 'male' | 'female' | null;

/** Somebody whom the article names. */
export interface Person {
  /** As the article gives it, without titles, in full where it does so anywhere. */
  readonly name: string;
  readonly gender: Gender;
  /** Verbatim, from the first mention that has one. */
  readonly role: string | null;
  /** Whether a title, a given name or a full name says that this is a person. */
  readonly sure: boolean;
  /** False for a word that is only ever capital because it begins a sentence: "Officials", "Critics". */
  readonly named: boolean;
}

/** Where a person is mentioned outside of quotations. */
export interface Mention {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly person: Person;
}

export interface People {
  /** Mentions in tokens `[from, to)` of a paragraph, in order. */
  between(paragraph: number, from: number, to: number): readonly Mention[];
  /** The person whom a name means; the name alone where several people of the article bear it. */
  find(name: string): Person;
}

interface Draft {
  named: boolean;
  name: string;
  gender: Gender;
  role: string | null;
  sure: boolean;
}

/** Who is named where in the article. */
export function findPeople(paragraphs: readonly Paragraph[], language: LanguageData): People {
  const runs = paragraphs.map((paragraph) => personRuns(paragraph.tokens, language));
  const full = new Map<string, Draft>();
  const byPart = new Map<string, Set<Draft>>();
  paragraphs.forEach((paragraph, index) => {
    for (const run of runs[index] ?? []) addFullName(paragraph, run, full, byPart, language);
  });
  const single = new Map<string, Draft>();
  const inside = new Set(paragraphs.flatMap((paragraph) => insideSentences(paragraph)));
  const find = (name: string): Draft => {
    const known = full.get(key(name));
    if (known !== undefined) return known;
    const parts = name.split(' ');
    const bearers = parts.length === 1 ? byPart.get(key(name)) : undefined;
    const [only] = bearers ?? [];
    if (bearers?.size === 1 && only !== undefined) return only;
    const named = parts.length > 1 || inside.has(name);
    const draft = single.get(key(name)) ?? {
      name,
      gender: genderOfName(name),
      role: null,
      sure: false,
      named,
    };
    single.set(key(name), draft);
    return draft;
  };
  const mentions = paragraphs.map((paragraph, index) => {
    const here: Mention[] = [];
    for (const run of runs[index] ?? []) {
      const person = find(nameText(paragraph.text, paragraph.tokens, run.name, run.to));
      learn(person, paragraph, run, language);
      here.push({ paragraph: index, from: run.name, to: run.to, person });
    }
    return here;
  });
  const between = (paragraph: number, from: number, to: number): readonly Mention[] =>
    slice(mentions[paragraph] ?? [], from, to);
  return { between, find };
}

/** By halving, so that a paragraph with very many quotations is read in linear time. */
function slice(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  const first = (token: number): number => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.from ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return mentions.slice(first(from), first(to));
}

/** The words of a name, as they stand. */
export function nameText(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).trim();
}

const key = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|[.’']/gu, '')
    .toLowerCase();

/** Words that stand capitalised inside a sentence and nowhere in lower case. */
function insideSentences(paragraph: Paragraph): string[] {
  return paragraph.tokens
    .filter((token, at) => token.capital && paragraph.tokens[at - 1]?.kind === 'word')
    .map((token) => token.text);
}

function personRuns(tokens: readonly Token[], language: LanguageData): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(tokens, at, language);
    if (run === null) continue;
    if (run.kind === 'person' && run.name < run.to) runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

function addFullName(
  paragraph: Paragraph,
  run: NameRun,
  full: Map<string, Draft>,
  byPart: Map<string, Set<Draft>>,
  language: LanguageData,
): void {
  if (run.to - run.name < 2 || (language.tag === 'de' && !run.sure && run.to - run.name > 3)) return;
  const name = nameText(paragraph.text, paragraph.tokens, run.name, run.to);
  const draft = full.get(key(name)) ?? {
    name,
    gender: genderOfName(name),
    role: null,
    sure: run.sure,
    named: true,
  };
  draft.sure ||= run.sure;
  full.set(key(name), draft);
  const parts = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/u, '').split(' ');
  for (const part of new Set([parts.at(-1) ?? name, parts[0] ?? name, parts.slice(1).join(' ')])) {
    const bearers = byPart.get(key(part)) ?? new Set();
    bearers.add(draft);
    byPart.set(key(part), bearers);
  }
}

function learn(person: Draft, paragraph: Paragraph, run: NameRun, language: LanguageData): void {
  person.sure ||= run.sure;
  person.named ||= run.sure;
  person.gender ??= genderOfTitles(paragraph.tokens, run, language);
  person.role ??= readRole(paragraph, run, language);
}

function genderOfName(name: string): Gender {
  const given = name.split(' ')[0]?.toLowerCase() ?? '';
  const male = languages.some((language) => language.givenNames.male.has(given));
  const female = languages.some((language) => language.givenNames.female.has(given));
  return male === female ? null : male ? 'male' : 'female';
}

function genderOfTitles(tokens: readonly Token[], run: NameRun, language: LanguageData): Gender {
  for (let at = run.name - 1; at >= Math.max(0, run.name - 4); at--) {
    const token = tokens[at];
    if (token === undefined || !isTitle(token, language)) continue;
    const lower = token.lower.replace(/\.$/, '').split(/[-‑]/).at(-1) ?? '';
    if (language.titles.female.has(lower) || (language.tag === 'de' && lower.endsWith('in'))) return 'female';
    if (language.titles.male.has(lower)) return 'male';
  }
  return null;
}
