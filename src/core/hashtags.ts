/** Longer ones are topics described in a sentence, not tags; nobody searches for them. */
const longestTag = 30;
const mostWords = 3;

/**
 * Hashtags from the article's own keywords, in their order, at most `limit`, each with its `#`. Words are joined
 * with a capital each, so that people and screen readers can tell them apart. A keyword whose meaning needs
 * other characters (`C++`, `R&D`) makes no tag.
 */
export function hashtags(keywords: readonly string[], limit: number): string[] {
  const tags = new Map<string, string>();
  for (const keyword of keywords) {
    const tag = hashtag(keyword);
    if (tag !== null && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()].slice(0, limit);
}

function hashtag(keyword: string): string | null {
  const plain = keyword.normalize('NFC').trim().replace(/^#/, '');
  if (!/^[\p{L}\p{M}\p{N}\s_.'’-]+$/u.test(plain)) return null;
  const words = plain
    .replace(/[.'’]/g, '')
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
  const tag = words.length === 1 ? words.join('') : words.map(capitalised).join('');
  // Digits alone are no tag on any network.
  if (words.length > mostWords || [...tag].length > longestTag || !/\p{L}/u.test(tag)) return null;
  return `#${tag}`;
}

/** `iPhone` stays: its author has placed the capitals. */
const capitalised = (word: string): string =>
  /\p{Lu}/u.test(word) ? word : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
