export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** How one HTTP exchange ended; what it means is for the network's error table to say. */
export type Ending =
  | { readonly kind: 'not_sent'; readonly why: string }
  /** The request left (or may have) and no well-formed answer came back. */
  | { readonly kind: 'no_answer'; readonly why: string; readonly status: number | undefined }
  | Answer;

/** `body` is the parsed JSON. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: unknown;
}

/** First value of a header, by its lower-case name. */
export function header(headers: AnswerHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The system's code of an error (`ECONNRESET`), or its name. Never its message: that may hold a URL. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? errorCode(error.cause) : error.name;
}
