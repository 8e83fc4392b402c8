import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Script = (request: SeenRequest, response: http.ServerResponse) => void;

/** A server that does what the script says, also to the socket, and remembers what came over the wire. */
export async function startScripted(script: Script) {
  const seen: SeenRequest[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? '/', 'http://host');
    const one = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    seen.push(one);
    script(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type ScriptedServer = Awaited<ReturnType<typeof startScripted>>;

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Script =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

export const raw =
  (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}): Script =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  };

/** A body that breaks off: more is announced than comes. */
export const truncated =
  (status: number, body: string): Script =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length + 20 });
    response.write(body, () => response.socket?.destroy());
  };

export const reset: Script = (_, response) => {
  response.socket?.resetAndDestroy();
};
export const hang: Script = () => {};
