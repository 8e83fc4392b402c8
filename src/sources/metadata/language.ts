import { detectAll } from 'tinyld/light';
import { textValue } from '../html/json-ld.ts';
import { metaValue, type PageFacts } from '../html/page-facts.ts';
import { attribute } from '../html/page-tree.ts';

const sampleLength = 600;
const shortest = 60;

/** The language that the page declares, as a BCP 47 tag: `<html lang>`, JSON-LD, Open Graph, content-language. */
export function declaredLanguage(facts: PageFacts): string | null {
  const html = facts.byTag.get('html')?.[0];
  const values = [
    html === undefined ? '' : attribute(html, 'lang') || attribute(html, 'xml:lang'),
    ...facts.articleNodes.map((node) => textValue(node['inLanguage'])),
    metaValue(facts, 'og:locale', 'content-language', 'dc.language', 'language'),
  ];
  for (const value of values) {
    const tag = languageTag(value);
    if (tag !== null) return tag;
  }
  return null;
}

/** A well-formed tag with a real language (`de_DE` is `de-DE`); null for anything else. */
export function languageTag(value: string): string | null {
  const first = value.split(/[,;\s]/)[0]?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(first)) return null;
  try {
    return Intl.getCanonicalLocales(first)[0] ?? null;
  } catch {
    return null;
  }
}

/** The language of a text by its letters; null where it is too short or too close to call. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  if (sample.length < shortest) return null;
  const [best] = detectAll(sample);
  return best === undefined || best.accuracy < 0.2 ? null : best.lang;
}

/** What the text is written in: the declared language, unless the text is plainly in another. */
export function languageOf(declared: string | null, text: string): string | null {
  const sample = text.slice(0, sampleLength);
  if (declared === null) return detectLanguage(sample);
  if (sample.length < 300) return declared;
  const found = detectAll(sample);
  const own = found.find(({ lang }) => lang === declared.split('-')[0]?.toLowerCase());
  const best = found[0];
  return best !== undefined && own === undefined && best.accuracy > 0.7 ? best.lang : declared;
}
