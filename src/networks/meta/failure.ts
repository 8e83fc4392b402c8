import { z } from 'zod';
import { type Answer, type Ending, header } from '../ending.ts';
import type { AnswerFacts, AnyNetworkError } from '../errors.ts';
import { type Meaning, networkError } from '../verdict.ts';
import { graphErrorRow, graphMeanings } from './error-table.ts';
import { graphRetryAt } from './retry-at.ts';

const envelope = z.object({
  error: z.looseObject({
    code: z.number(),
    error_subcode: z.number().nullish(),
    is_transient: z.boolean().nullish().catch(undefined),
    fbtrace_id: z.string().nullish(),
  }),
});
const object = z.record(z.string(), z.unknown());
const ownError = (ending: Answer) => envelope.safeParse(ending.body).data?.error;

/** A 2xx with a JSON object that is not an error. */
export function isGood(ending: Ending): ending is Answer {
  if (ending.kind !== 'answer' || ending.status < 200 || ending.status >= 300) return false;
  const body = object.safeParse(ending.body);
  return body.success && !('error' in body.data);
}

/** The error that an exchange amounts to. A 2xx comes here only when it is not what was asked for. */
export function graphError(ending: Ending, visible: boolean): AnyNetworkError {
  const meaning = meaningOf(ending, visible);
  const headers = ending.kind === 'answer' ? ending.headers : {};
  const defaultMs = meaning.reason.code === 'quota' ? 3_600_000 : 900_000;
  return networkError(meaning, visible, graphFacts(ending), graphRetryAt(headers, Date.now(), defaultMs));
}

function meaningOf(ending: Ending, visible: boolean): Meaning {
  if (ending.kind === 'not_sent') return graphMeanings.notSent;
  const { status = 0 } = ending;
  const error = ending.kind === 'answer' ? ownError(ending) : undefined;
  // What a server error did is unknown whatever code it carries, and so is what a 2xx with an error did.
  if (status >= 500 && (visible || error === undefined)) return graphMeanings.serverError;
  if (status < 400) return graphMeanings.noAnswer;
  if (error === undefined) return withoutOwnBody(status);
  const row = graphErrorRow(error.code, error.error_subcode ?? undefined);
  if (row === undefined && error.is_transient === true && status !== 429) return graphMeanings.serverError;
  return row ?? unknownCode(status);
}

function withoutOwnBody(status: number): Meaning {
  if (status === 429) return graphMeanings.rateLimited;
  return status === 401 ? graphMeanings.unauthorized : graphMeanings.noAnswer;
}

function unknownCode(status: number): Meaning {
  if (status === 429) return graphMeanings.rateLimited;
  return status >= 500 || status === 408 ? graphMeanings.serverError : graphMeanings.rejected;
}

/** What the attempt's row remembers of an answer. */
export function graphFacts(ending: Ending): AnswerFacts {
  if (ending.kind === 'not_sent') return { networkCode: ending.why };
  if (ending.kind === 'no_answer') return { httpStatus: ending.status, networkCode: ending.why };
  const error = ownError(ending);
  const code = [error?.code, error?.error_subcode].filter((part) => part !== undefined && part !== null);
  return {
    httpStatus: ending.status,
    networkCode: code.length === 0 ? undefined : code.join('/'),
    requestId: error?.fbtrace_id ?? header(ending.headers, 'x-fb-trace-id'),
  };
}
