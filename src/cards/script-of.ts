const names = [
  'Arabic',
  'Hebrew',
  'Syriac',
  'Thaana',
  'Nko',
  'Adlam',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Cherokee',
  'Mongolian',
  'Latin',
  'Greek',
  'Cyrillic',
];
const scripts = names.map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** What a person calls the character's script: a script's Unicode name, `emoji` or `symbols`. */
export function scriptOf(character: string): string {
  const script = scripts.find(({ pattern }) => pattern.test(character));
  if (script !== undefined) return script.name;
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character) ? 'emoji' : 'symbols';
}
