import type { IncomingHttpHeaders } from 'node:http';

/** A request that was read to its end. */
export interface SandboxRequest {
  readonly method: string;
  /** Decoded path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** JSON body, or form fields as strings; `name[0]`, `name[1]` become a list. Null when there was none. */
  readonly body: Readonly<Record<string, unknown>> | null;
  /** Uploaded files by field name. */
  readonly files: Readonly<Record<string, Buffer>>;
  /** The origin under which this server is reached, e.g. `http://127.0.0.1:3001`. */
  readonly origin: string;
  /** Names this request in its answer, in the ledger and in the log. */
  readonly id: string;
}

/** The token of `Authorization: Bearer`, or of `access_token` where Graph takes one. */
export function bearerToken(request: SandboxRequest, inParameters: boolean): string | null {
  const header = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (header !== undefined) return header;
  if (!inParameters) return null;
  const sent = request.query.get('access_token') ?? request.body?.['access_token'];
  return typeof sent === 'string' && sent !== '' ? sent : null;
}
