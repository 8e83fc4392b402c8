import twitterText from 'twitter-text';

/** X's own limit (twitter-text config v3, 2026-11-22). */
export const weightedLimit = 280;

const emoji = /^\p{RGI_Emoji}$/v;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Addresses of this machine stand for public pages here, so they count and behave as links. */
const loopbackLink = /\bhttps?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?=[/?#\s]|$)/gi;

/**
 * The weighted length of a text. twitter-text 3.1.0 counts newer emoji sequences too high; X counts every emoji 2
 * (docs.x.com/fundamentals/counting-characters, 2026-11-22).
 */
export function weightedLength(text: string): number {
  const plain = publicLinks(text.normalize('NFC'));
  if (!/\p{Emoji_Presentation}|\p{Extended_Pictographic}|\u20e3/u.test(plain)) {
    return twitterText.parseTweet(plain).weightedLength;
  }
  const simple = [...graphemes.segment(plain)].map(({ segment }) => (emoji.test(segment) ? '😀' : segment));
  return twitterText.parseTweet(simple.join('')).weightedLength;
}

/** The links in a text, with UTF-16 offsets, as X finds them. */
export function findLinks(text: string): { url: string; start: number; end: number }[] {
  const stretched: { at: number; extra: number }[] = [];
  let shift = 0;
  const plain = text.replace(loopbackLink, (origin, at: number) => {
    const replaced = publicOrigin(origin);
    stretched.push({ at: at + shift + replaced.length, extra: replaced.length - origin.length });
    shift += replaced.length - origin.length;
    return replaced;
  });
  const original = (offset: number) =>
    stretched.reduce((total, { at, extra }) => (offset >= at ? total - extra : total), offset);
  return twitterText.extractUrlsWithIndices(plain).map(({ indices }) => {
    const [start, end] = [original(indices[0]), original(indices[1])];
    return { url: text.slice(start, end), start, end };
  });
}

const publicLinks = (text: string) => text.replace(loopbackLink, publicOrigin);
const publicOrigin = (origin: string) =>
  origin.toLowerCase().startsWith('https') ? 'https://sandbox.news' : 'http://sandbox.news';
