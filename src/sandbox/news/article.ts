/** A piece of an article's text. Inline mark-up is not needed: these are words. */
export type Block =
  | { readonly type: 'paragraph' | 'heading' | 'quote'; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] };

/** What the lead picture shows. */
export type Motif = 'masts' | 'ferry' | 'books' | 'lighthouse' | 'tram' | 'bridge';

/** An article of the sandbox's news site. */
export interface NewsArticle {
  readonly slug: string;
  readonly lang: 'en' | 'de' | 'fi';
  readonly section: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly author: string;
  /** RFC 3339. */
  readonly publishedAt: string;
  readonly keywords: readonly string[];
  readonly lead: { readonly motif: Motif; readonly alt: string; readonly caption: string };
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const heading = (text: string): Block => ({ type: 'heading', text });
export const quotation = (text: string): Block => ({ type: 'quote', text });
export const bullets = (...items: string[]): Block => ({ type: 'list', ordered: false, items });
export const steps = (...items: string[]): Block => ({ type: 'list', ordered: true, items });
