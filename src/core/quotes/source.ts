/**
 * Whom a clause names as the speaker, as offsets of tokens in the paragraph, before it is known which person of
 * the article that is.
 */
export type Source =
  | {
      readonly kind: 'name';
      readonly from: number;
      readonly to: number;
      readonly person: boolean;
      readonly sure: boolean;
      readonly role: Range | null;
    }
  | { readonly kind: 'pronoun'; readonly at: number; readonly gender: 'male' | 'female' | 'other' }
  | { readonly kind: 'nominal'; readonly from: number; readonly to: number };

/** Half-open range of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
