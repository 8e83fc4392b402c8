import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { LanguageData } from './language-data.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';

/** Every language that the reader has data for. */
export const languages: readonly LanguageData[] = [en, de, fr, es, it, nl, fi, sv, pt, pl, ja];

/** How much of a text is looked at to guess its language. */
const sampleLength = 4000;

/** The data for a BCP 47 tag; without a tag, or without data for it, for the language that the text looks like. */
export function findLanguage(tag: string | null, text: string): LanguageData {
  if (tag === null) return guessLanguage(text);
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return languages.find((language) => language.tag === primary) ?? guessLanguage(text);
}

/** The language whose function words stand in the text most often; English when none does. */
export function guessLanguage(text: string): LanguageData {
  const sample = text.slice(0, sampleLength);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return ja;
  const found = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = en;
  let bestCount = 0;
  for (const language of languages) {
    const count = found.filter((word) => language.starters.has(word)).length;
    if (count > bestCount) {
      best = language;
      bestCount = count;
    }
  }
  return best;
}
