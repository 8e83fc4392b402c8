import type { Speaker } from '../excerpt.ts';
import type { Gender, People } from './people.ts';
import type { Source } from './source.ts';

/** How many paragraphs back a sentence about somebody still says whom "he" or "she" means. */
const focusReach = 3;
/** How many sentences back, at most. */
const mostFocus = 64;
/** How many paragraphs back the last speaker named may stand. */
const speakerReach = 12;

/** A person whom a sentence is about or a quotation is by, in the order of the article. */
export interface Focus {
  readonly paragraph: number;
  readonly speaker: Speaker;
  /** Whether the sentence says that this person said something. */
  readonly reported: boolean;
}

/** Where the pronoun stands: its paragraph, and the first token of its sentence. */
export interface PronounPlace {
  readonly paragraph: number;
  readonly from: number;
}

/**
 * Whom "he" or "she" means, only where two readings agree: the last speaker named whose gender fits, and the
 * nearest sentence before that is about somebody whose gender fits. Null where they name two people, or where
 * somebody else who fits is named in the sentence before the pronoun.
 */
export function resolvePronoun(
  source: Extract<Source, { kind: 'pronoun' }>,
  place: PronounPlace,
  people: People,
  focus: readonly Focus[],
  named: readonly Focus[],
): Speaker | null {
  const { gender } = source;
  if (gender === 'other') return null;
  const fits = ({ name }: { readonly name: string }): boolean => mayBe(people.find(name).gender, gender);
  const last = named.at(-1);
  if (last === undefined || place.paragraph - last.paragraph > speakerReach || !fits(last.speaker))
    return null;
  const about = lastFitting(focus, place.paragraph - focusReach, fits);
  if (about !== undefined && about.speaker.name !== last.speaker.name) return null;
  const rivals = people
    .between(place.paragraph, place.from, source.at)
    .filter(({ person }) => person.name !== last.speaker.name);
  return rivals.some(({ person }) => fits(person)) ? null : last.speaker;
}

/** Reads back no further than needed, so that an article of very many quotations takes linear time. */
function lastFitting(
  focus: readonly Focus[],
  firstParagraph: number,
  fits: (speaker: Speaker) => boolean,
): Focus | undefined {
  for (let at = focus.length - 1; at >= Math.max(0, focus.length - mostFocus); at--) {
    const each = focus[at];
    if (each === undefined || each.paragraph < firstParagraph) return undefined;
    if (fits(each.speaker)) return each;
  }
  return undefined;
}

const mayBe = (known: Gender, wanted: 'male' | 'female'): boolean => known === null || known === wanted;
