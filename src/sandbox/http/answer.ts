/** What a route decides to say, before any fault distorts it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** The page's own style sheet and pictures only: no script, no other host, no framing. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** An HTML page that can load nothing from elsewhere. */
export function html(status: number, body: string): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body,
  };
}

/** A file that never changes under its name. */
export function file(mime: string, body: string | Buffer): Answer {
  return {
    status: 200,
    headers: { 'content-type': mime, 'x-content-type-options': 'nosniff', 'cache-control': 'max-age=300' },
    body,
  };
}

/** Sends the reader on. */
export function redirect(location: string): Answer {
  return { status: 302, headers: { location }, body: '' };
}
