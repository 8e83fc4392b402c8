import { z } from 'zod';
import type { Secret } from '../../core/secret.ts';
import { type AnswerFacts, OutcomeUnknown, Unavailable } from '../errors.ts';
import type { Call, VisibleCall } from '../network.ts';
import { GraphCall } from './call.ts';
import { graphMeanings } from './error-table.ts';
import type { GraphEndpoint } from './wire.ts';

/** The Graph API for one account: what goes through here is checked to be what was asked for. */
export class GraphAccount {
  readonly #endpoint: GraphEndpoint;
  readonly #token: Secret;
  constructor(endpoint: GraphEndpoint, token: Secret) {
    this.#endpoint = endpoint;
    this.#token = token;
  }

  /** Reads a node or an edge. */
  async read<T>(
    path: string[],
    params: Record<string, unknown>,
    shape: z.ZodType<T>,
    call: Call,
  ): Promise<T> {
    const api = GraphCall.invisible(this.#endpoint, this.#token, call);
    const body = shape.safeParse(await api.call('GET', path, params));
    if (body.success) return body.data;
    throw new Unavailable(graphMeanings.noAnswer.reason, api.facts);
  }

  /** Makes something that nobody sees, through the SDK, and answers with its id. */
  async make(create: (api: GraphCall) => Promise<unknown>, call: Call): Promise<string> {
    const api = GraphCall.invisible(this.#endpoint, this.#token, call);
    await create(api);
    const body = made.safeParse(api.answer);
    if (body.success) return body.data.id;
    throw new Unavailable(graphMeanings.noAnswer.reason, api.facts);
  }

  /** The visible call, through the SDK. An answer of another shape leaves the outcome unknown. */
  async send<T>(
    act: (api: GraphCall) => Promise<unknown>,
    shape: z.ZodType<T>,
    call: VisibleCall,
  ): Promise<{ body: T; facts: AnswerFacts }> {
    const api = GraphCall.visible(this.#endpoint, this.#token, call);
    await act(api);
    const body = shape.safeParse(api.answer);
    if (body.success) return { body: body.data, facts: api.facts };
    throw new OutcomeUnknown(graphMeanings.noAnswer.reason, api.facts);
  }
}

const made = z.looseObject({ id: z.string().min(1) });
