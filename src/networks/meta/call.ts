import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';
import type { Secret } from '../../core/secret.ts';
import type { AnswerFacts } from '../errors.ts';
import { Gate } from '../gate.ts';
import type { Call, VisibleCall } from '../network.ts';
import { graphError, graphFacts, isGood } from './failure.ts';
import { type GraphEndpoint, graphExchange } from './wire.ts';

/**
 * The SDK's API object for one call, on our own transport: the SDK's puts the token into URLs and errors, hides
 * whether a request left, and knows no timeout. Never `init`: the SDK would keep this token for everybody.
 */
export class GraphCall extends FacebookAdsApi {
  readonly #endpoint: GraphEndpoint;
  readonly #token: Secret;
  readonly #call: Call;
  readonly #gate: Gate | null;
  #facts: AnswerFacts = {};
  #answer: unknown;

  private constructor(endpoint: GraphEndpoint, token: Secret, call: Call, gate: Gate | null) {
    // The third argument switches off a crash reporter that posts every uncaught error to Facebook.
    super('in the Authorization header', 'en_US', false);
    this.#endpoint = endpoint;
    this.#token = token;
    this.#call = call;
    this.#gate = gate;
  }

  static invisible(endpoint: GraphEndpoint, token: Secret, call: Call): GraphCall {
    return new GraphCall(endpoint, token, call, null);
  }

  static visible(endpoint: GraphEndpoint, token: Secret, call: VisibleCall): GraphCall {
    return new GraphCall(endpoint, token, call, new Gate(() => call.beforeSend()));
  }

  /** The answer as it came. The SDK's objects are not used: they fall back to a process-wide token. */
  get answer(): unknown {
    return this.#answer;
  }

  /** Status and request id of the answer. */
  get facts(): AnswerFacts {
    return this.#facts;
  }

  /** Answers with the JSON object of a 2xx; throws one of the five errors for everything else. */
  override async call<T>(
    method: string,
    path: string | string[],
    params: Record<string, unknown> = {},
  ): Promise<T> {
    const segments = typeof path === 'string' ? [path] : path;
    const { signal } = this.#call;
    const request = { method, path: segments, params: withoutNodeId(params, segments) };
    const ending = await graphExchange(this.#endpoint, this.#token, request, signal, this.#gate);
    if (isGood(ending)) {
      this.#facts = graphFacts(ending);
      this.#answer = ending.body;
      return ending.body as T;
    }
    if (signal.aborted && this.#gate === null) throw signal.reason;
    throw graphError(ending, this.#gate !== null);
  }
}

/** The SDK adds the node's own id to every body. */
function withoutNodeId(params: Record<string, unknown>, [node]: readonly string[]): Record<string, unknown> {
  const { id, ...rest } = params;
  return id === undefined || id === node ? rest : params;
}
