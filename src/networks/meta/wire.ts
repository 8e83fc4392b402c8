import { Agent, buildConnector, Client, type Dispatcher, request } from 'undici';
import type { Secret } from '../../core/secret.ts';
import { type Ending, errorCode } from '../ending.ts';
import { maxAnswerBytes } from '../endpoints.ts';
import type { Gate } from '../gate.ts';

export interface GraphEndpoint {
  readonly origin: string;
  /** E.g. `v25.0`. */
  readonly version: string;
  readonly timeoutMs: number;
  /** Kept-alive connections for invisible calls. */
  readonly pool: Agent;
}

export interface GraphRequest {
  readonly method: string;
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
}

/** Connections for calls that may be repeated. */
export function graphPool(): Agent {
  return new Agent({ maxResponseSize: maxAnswerBytes });
}

/**
 * Makes one request of the Graph API and tells how it ended. Never throws, follows no redirect, sends nothing
 * twice. With a gate it takes a connection of its own, so that no idle socket can break under a visible call.
 */
export async function graphExchange(
  endpoint: GraphEndpoint,
  token: Secret,
  call: GraphRequest,
  signal: AbortSignal,
  gate: Gate | null,
): Promise<Ending> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(endpoint.timeoutMs)]);
  const own = gate === null ? null : gatedClient(endpoint, gate, limit);
  let status: number | undefined;
  try {
    const answer = await request(address(endpoint, call), {
      dispatcher: own ?? endpoint.pool,
      signal: limit,
      headersTimeout: endpoint.timeoutMs,
      bodyTimeout: endpoint.timeoutMs,
      ...content(token, call),
    });
    status = answer.statusCode;
    const text = await answer.body.text();
    const body = parsed(text);
    if (body === undefined) return { kind: 'no_answer', why: 'unreadable', status };
    return { kind: 'answer', status, headers: answer.headers, body };
  } catch (error) {
    if (gate?.passed === false) return { kind: 'not_sent', why: errorCode(error) };
    return { kind: 'no_answer', why: errorCode(error), status };
  } finally {
    gate?.close();
    await own?.destroy();
  }
}

/** A connection for one request; the gate is passed when it is up and before a byte is written. */
function gatedClient({ origin, timeoutMs }: GraphEndpoint, gate: Gate, signal: AbortSignal): Client {
  const connect = buildConnector({ timeout: timeoutMs });
  return new Client(origin, {
    maxResponseSize: maxAnswerBytes,
    connect(options, done) {
      connect(options, (error, socket) => {
        if (error !== null) return done(error, null);
        try {
          gate.pass(signal);
        } catch (refusal) {
          socket.destroy();
          return done(refusal instanceof Error ? refusal : new Error('refused'), null);
        }
        return done(null, socket);
      });
    },
  });
}

function address({ origin, version }: GraphEndpoint, { method, path, params }: GraphRequest): string {
  const url = [origin, version, ...path.map((segment) => encodeURIComponent(segment))].join('/');
  if (method !== 'GET' || Object.keys(params).length === 0) return url;
  const query = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return `${url}?${new URLSearchParams(query)}`;
}

function content(token: Secret, { method, params }: GraphRequest) {
  const headers = { authorization: `Bearer ${token.reveal()}`, accept: 'application/json' };
  if (method === 'GET') return { method: 'GET' as Dispatcher.HttpMethod, headers };
  return {
    method: method as Dispatcher.HttpMethod,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(params),
  };
}

/** Graph answers JSON under several content types; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
