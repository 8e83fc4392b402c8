import type { QuoteExcerpt } from '../excerpt.ts';
import type { LanguageData } from '../languages/language-data.ts';

/** A quote of this many characters fits every network with its speaker. */
const comfortable = { from: 50, to: 230 };
const connectors =
  /^(?:and|but|or|so|because|which|then|also|und|aber|denn|weil|et|mais|y|pero|e|ma|en|maar|och|men|ja|mutta|i|ale)\b/iu;

/**
 * Best quote first. In this order: who speaks is a named person; the person has a role; a whole quotation; it stands
 * on its own (no dangling pronoun or connector, no lead-out comma); it fits; it comes early.
 */
export function rankQuotes(quotes: readonly QuoteExcerpt[], language: LanguageData): QuoteExcerpt[] {
  return [...quotes].sort((a, b) => worth(b, language) - worth(a, language) || a.start - b.start);
}

function worth(quote: QuoteExcerpt, language: LanguageData): number {
  const { speaker } = quote;
  const named =
    speaker === null ? 0 : speaker.kind === 'person' ? 8 : speaker.kind === 'organisation' ? 5 : 2;
  return (
    named +
    (speaker !== null && speaker.role !== null ? 2 : 0) +
    (quote.type === 'direct' ? 3 : 0) +
    (standsAlone(quote.text, language) ? 2 : 0) +
    (quote.text.length >= comfortable.from && quote.text.length <= comfortable.to
      ? 1.5
      : quote.text.length < comfortable.from
        ? -1
        : 0) +
    1 / (1 + quote.start / 2000)
  );
}

function standsAlone(text: string, language: LanguageData): boolean {
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0]?.toLowerCase() ?? '';
  const { male, female, other } = language.pronouns;
  const third =
    male.has(first) ||
    female.has(first) ||
    (other.has(first) &&
      !/^(?:i|we|you|ich|wir|man|je|nous|on|yo|nosotros|io|noi|ik|wij|we|jag|vi|minä|me|eu|nós|ja|my)$/.test(
        first,
      ));
  return !third && !connectors.test(text) && !/,$/.test(text);
}
