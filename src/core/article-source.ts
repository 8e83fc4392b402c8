/** Where an article comes from: an address to fetch, or its HTML or plain text as given. */
export type ArticleSource =
  | { readonly url: string }
  | { readonly html: string; readonly url?: string }
  | { readonly text: string; readonly title?: string; readonly url?: string; readonly lang?: string };
