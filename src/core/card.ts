/**
 * What a drawn card shows: the article's own words and nothing else. `language` is a BCP 47 tag (hyphenation,
 * direction); `source` the publisher's name or host as the card's footer.
 */
export type CardSpec =
  | {
      readonly kind: 'headline';
      readonly headline: string;
      readonly source: string | null;
      readonly language: string | null;
    }
  | {
      readonly kind: 'quote';
      readonly text: string;
      readonly speaker: string;
      readonly role: string | null;
      readonly source: string | null;
      readonly language: string | null;
    }
  | {
      readonly kind: 'point';
      readonly text: string;
      /** What the points are points of; the headline where the article has no introduction. */
      readonly intro: string | null;
      /** From 1. */
      readonly number: number;
      readonly of: number;
      readonly source: string | null;
      readonly language: string | null;
    };
