import type { Speaker } from '../excerpt.ts';
import type { Mention, People } from './people.ts';
import type { Paragraph } from './read-paragraphs.ts';
import type { Source } from './source.ts';

/** How many paragraphs back the person meant by "he" or "she" may be named. */
const reach = 3;

/**
 * Whom "he" or "she" means, only where one person fits: the nearest paragraph that names somebody who may be meant
 * names nobody else who may. The last speaker wins over others. Null when not sure.
 */
export function resolvePronoun(
  source: Extract<Source, { kind: 'pronoun' }>,
  paragraph: number,
  people: People,
  speakers: readonly (readonly (Speaker | null)[])[],
  _paragraphs: readonly Paragraph[],
): Speaker | null {
  const { gender } = source;
  if (gender === 'other') return null;
  const fits = (mention: Mention): boolean =>
    mention.person.gender === null || mention.person.gender === gender;
  for (let index = paragraph; index >= Math.max(0, paragraph - reach); index--) {
    const named = people.mentions.filter(
      (mention) =>
        mention.paragraph === index && (index < paragraph || mention.to <= source.at) && fits(mention),
    );
    const names = new Set(named.map((mention) => mention.person.name));
    const spoken = (speakers[index] ?? []).filter((speaker) => speaker !== null && speaker.kind === 'person');
    const last = spoken.at(-1) ?? null;
    if (last !== null && fitsName(people, last.name, gender)) {
      return [...names].every((name) => name === last.name) || index === paragraph ? last : null;
    }
    if (names.size === 0) continue;
    const [mention] = named;
    if (names.size > 1 || mention === undefined) return null;
    return { name: mention.person.name, role: mention.person.role, kind: 'person' };
  }
  return null;
}

function fitsName(people: People, name: string, gender: 'male' | 'female'): boolean {
  const known = people.find(name).gender;
  return known === null || known === gender;
}
