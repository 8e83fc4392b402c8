import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nanoid } from 'nanoid';
import { deliver } from './deliver.ts';
import { makeFaultBook } from './faults/fault-book.ts';
import { type Answer, json } from './http/answer.ts';
import { BodyTooLarge, BodyUnreadable, parseBody, readBytes } from './http/read-body.ts';
import type { SandboxRequest } from './http/request.ts';
import { findRoute } from './http/route.ts';
import { cutsEarly, type Engine, networkAnswer } from './network-answer.ts';
import { ownAnswer } from './own-answer.ts';
import { networkRoutes } from './routes.ts';
import { makeTimers } from './timers.ts';
import { openWorld } from './world/world.ts';

export interface SandboxOptions {
  /** Default 127.0.0.1. */
  host?: string;
  /** 0 = any free port. */
  port: number;
  /** Where posts and pictures are kept; without it they end with the process. */
  dataDir?: string | null;
  log?: (line: string) => void;
}

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts the rehearsal networks, the news site and the readers' feed on one origin.
 * Rejects with Node's own error when the port is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const world = await openWorld(options.dataDir ?? null);
  const timers = makeTimers();
  const log = options.log ?? (() => undefined);
  const engine: Engine = { world, faults: makeFaultBook(), wait: timers.wait, later: timers.later, log };
  let url = '';
  const server = createServer((message, response) => {
    serve(engine, url, message, response).catch((error: unknown) => {
      log(`sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      response.socket?.resetAndDestroy();
    });
  });
  server.on('clientError', (_error, socket) =>
    socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n'),
  );
  try {
    server.listen(options.port, host);
    await once(server, 'listening');
  } catch (error) {
    await world.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { url, port, close: () => closeAll(server, timers.stop, world.close) };
}

async function closeAll(
  server: Server,
  stopTimers: () => void,
  closeWorld: () => Promise<void>,
): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  stopTimers();
  server.closeAllConnections();
  await closed;
  await closeWorld();
}

async function serve(engine: Engine, origin: string, message: IncomingMessage, response: ServerResponse) {
  const target = parseTarget(message.url ?? '/');
  const head = message.method === 'HEAD';
  const send = (answer: Answer) => deliver(response, { kind: 'answer', answer }, head, engine.wait);
  if (!target) return send(json(400, { error: { code: 'bad_target' } }));
  const path = decodePath(target.pathname);
  const found = findRoute(networkRoutes, message.method ?? 'GET', path);
  if (found && cutsEarly(engine, found.route)) return deliver(response, { kind: 'reset' }, head, engine.wait);
  const read = await readRequest(message, target, path, origin);
  if ('status' in read) {
    if (read.status === 413) message.resume();
    return send(read);
  }
  if (found)
    return deliver(response, await networkAnswer(engine, found.route, found.path, read), head, engine.wait);
  const own = await ownAnswer(engine, read);
  return send(
    own ?? json(404, { error: { message: 'Unknown path', type: 'GraphMethodException', code: 2500 } }),
  );
}

function parseTarget(target: string): URL | null {
  return URL.canParse(target, 'http://sandbox') ? new URL(target, 'http://sandbox') : null;
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

async function readRequest(
  message: IncomingMessage,
  target: URL,
  path: string,
  origin: string,
): Promise<SandboxRequest | Answer> {
  const { method = 'GET', headers } = message;
  try {
    const parsed = await parseBody(await readBytes(message), headers['content-type']);
    return { method, path, query: target.searchParams, headers, ...parsed, origin, id: nanoid() };
  } catch (error) {
    if (error instanceof BodyTooLarge)
      return json(413, { title: 'Payload Too Large', status: 413 }, { connection: 'close' });
    if (error instanceof BodyUnreadable)
      return json(400, {
        title: 'Invalid Request',
        detail: 'The body cannot be read.',
        type: 'about:blank',
        status: 400,
      });
    throw error;
  }
}
