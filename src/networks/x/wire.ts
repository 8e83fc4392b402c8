import http from 'node:http';
import https from 'node:https';
import {
  ApiPartialResponseError,
  ApiResponseError,
  type ITwitterApiClientPlugin,
  TwitterApi,
} from 'twitter-api-v2';
import type { Secret } from '../../core/secret.ts';
import { type Ending, errorCode } from '../ending.ts';
import { maxAnswerBytes } from '../endpoints.ts';
import { Gate } from '../gate.ts';
import type { Multipart } from './multipart.ts';

export interface XEndpoint {
  readonly origin: string;
  readonly webOrigin: string;
  readonly timeoutMs: number;
}

export type XRequest =
  | { readonly method: 'GET'; readonly path: string; readonly query?: Record<string, string | number> }
  | {
      readonly method: 'POST';
      readonly path: string;
      readonly body?: Record<string, unknown> | Multipart;
    };

/** Makes one request of X's API v2 and tells how it ended. Never throws. */
export async function xExchange(
  endpoint: XEndpoint,
  token: Secret,
  request: XRequest,
  signal: AbortSignal,
  gate = new Gate(),
): Promise<Ending> {
  const seen: { status: number | undefined; code: string | undefined } = {
    status: undefined,
    code: undefined,
  };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(endpoint.timeoutMs)]);
  const client = new TwitterApi(token.reveal(), {
    httpAgent: gatedAgent(endpoint.origin, gate, limit),
    // The library leaves the decompressor's errors unhandled: one corrupt byte would end the process.
    compression: false,
    plugins: [plugin(endpoint.origin, limit, seen)],
  });
  try {
    const { data, headers } = await send(client, request);
    return { kind: 'answer', status: seen.status ?? 0, headers, body: data };
  } catch (error) {
    if (!gate.passed) return { kind: 'not_sent', why: seen.code ?? errorCode(error) };
    if (error instanceof ApiResponseError) {
      return { kind: 'answer', status: error.code, headers: error.headers, body: error.data };
    }
    const why = error instanceof ApiPartialResponseError ? 'unreadable' : (seen.code ?? errorCode(error));
    return { kind: 'no_answer', why, status: seen.status };
  } finally {
    gate.close();
  }
}

function send(client: TwitterApi, request: XRequest) {
  if (request.method === 'GET') {
    return client.v2.get<unknown>(request.path, request.query, { fullResponse: true });
  }
  const { body } = request;
  if (body === undefined || !isMultipart(body)) {
    return client.v2.post<unknown>(request.path, body, { fullResponse: true });
  }
  const headers = { 'content-type': body.contentType };
  return client.v2.post<unknown>(request.path, body.bytes, {
    fullResponse: true,
    forceBodyMode: 'raw',
    headers,
  });
}

const isMultipart = (body: Record<string, unknown> | Multipart): body is Multipart =>
  Buffer.isBuffer(body['bytes']);

/** Leads the library to our origin and sees what its errors hide: the status and the socket's error code. */
function plugin(
  origin: string,
  signal: AbortSignal,
  seen: { status: number | undefined; code: string | undefined },
): ITwitterApiClientPlugin {
  return {
    onBeforeRequestConfig({ params }) {
      const { pathname, search } = new URL(params.url);
      params.url = origin + pathname + search;
      params.requestEventDebugHandler = (event, data) => {
        if (event === 'response') {
          seen.status = data.res.statusCode;
          endIfTooLarge(data.res);
        }
        if (event === 'request-error') seen.code = errorCode(data.requestError);
      };
    },
    onBeforeRequest({ requestOptions }) {
      requestOptions.signal = signal;
    },
  };
}

/** The library keeps whatever comes; without an error, because nobody listens for one here. */
function endIfTooLarge(answer: http.IncomingMessage): void {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) answer.destroy();
  });
}

/**
 * A connection of its own for every request: a kept-alive socket that the other side closes in the same moment
 * gives a reset that cannot be told from a lost answer. The gate is passed when the connection is up.
 */
function gatedAgent(origin: string, gate: Gate, signal: AbortSignal): http.Agent {
  const secure = new URL(origin).protocol === 'https:';
  const agent = secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, done) => {
    const socket = connect(options);
    if (socket === null || socket === undefined) return socket;
    const failed = (error: Error) => done?.(error, socket);
    // A request without a socket hears of no abort: only the socket's end ends it.
    const giveUp = () => socket.destroy(new Error('given up while connecting'));
    socket.once('error', failed);
    signal.addEventListener('abort', giveUp);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      socket.off('error', failed);
      signal.removeEventListener('abort', giveUp);
      try {
        gate.pass(signal);
      } catch (error) {
        socket.destroy();
        done?.(error instanceof Error ? error : new Error('refused'), socket);
        return;
      }
      done?.(null, socket);
    });
    return undefined;
  };
  return agent;
}
