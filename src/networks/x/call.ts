import { z } from 'zod';
import type { Secret } from '../../core/secret.ts';
import { type Answer, type Ending, header } from '../ending.ts';
import type { AnswerFacts } from '../errors.ts';
import { Gate } from '../gate.ts';
import type { Call, VisibleCall } from '../network.ts';
import { type Meaning, networkError } from '../verdict.ts';
import { type XErrorRow, xErrorTable, xMeanings, xRetryAt } from './error-table.ts';
import { type XEndpoint, type XRequest, xExchange } from './wire.ts';

/** X's API for one account. Every answer that is not what was asked for throws one of the five errors. */
export class XApi {
  readonly #endpoint: XEndpoint;
  readonly #token: Secret;
  constructor(endpoint: XEndpoint, token: Secret) {
    this.#endpoint = endpoint;
    this.#token = token;
  }

  /** A call that readers cannot see. Answers with the body of a 2xx that fits the shape. */
  async read<T>(request: XRequest, shape: z.ZodType<T>, call: Call): Promise<T> {
    const ending = await xExchange(this.#endpoint, this.#token, request, call.signal);
    if (call.signal.aborted) throw call.signal.reason;
    return expect(ending, shape, false).body;
  }

  /** The visible call: one request, doubt is `OutcomeUnknown`. */
  async send<T>(
    request: XRequest,
    shape: z.ZodType<T>,
    call: VisibleCall,
  ): Promise<{ body: T; facts: AnswerFacts }> {
    const gate = new Gate(() => call.beforeSend());
    const ending = await xExchange(this.#endpoint, this.#token, request, call.signal, gate);
    return expect(ending, shape, true);
  }
}

function expect<T>(ending: Ending, shape: z.ZodType<T>, visible: boolean): { body: T; facts: AnswerFacts } {
  if (ending.kind === 'answer' && ending.status >= 200 && ending.status < 300) {
    const body = shape.safeParse(ending.body);
    if (body.success) return { body: body.data, facts: factsOf(ending) };
  }
  throw networkError(meaningOf(ending), visible, factsOf(ending), retryAtOf(ending));
}

function retryAtOf(ending: Ending): Date {
  return xRetryAt(ending.kind === 'answer' ? ending.headers : {}, Date.now());
}

const word = z.string().optional().catch(undefined);
const complaint = z.looseObject({
  code: z.number().optional().catch(undefined),
  message: word,
  detail: word,
});
const problem = z.looseObject({
  title: word,
  detail: word,
  type: word,
  reason: word,
  error: word,
  errors: z.array(complaint).optional().catch(undefined),
});

interface Complaint {
  readonly codes: readonly number[];
  readonly words: string;
  readonly type: string | undefined;
}

/** What X says was wrong; null when the body is not one of X's own error bodies. */
function complaintOf(answer: Answer): Complaint | null {
  const parsed = problem.safeParse(answer.body);
  if (!parsed.success) return null;
  const { title, detail, type, reason, error, errors } = parsed.data;
  const words = [
    type,
    title,
    detail,
    reason,
    error,
    ...(errors ?? []).flatMap((one) => [one.message, one.detail]),
  ]
    .filter((said) => said !== undefined)
    .join('\n');
  if (words === '') return null;
  // The library adds a code of its own (131) to a body that has only `error`.
  const codes = 'error' in parsed.data ? [] : (errors ?? []).flatMap((one) => one.code ?? []);
  return { codes, words, type: type ?? title };
}

/** What the end of an exchange means. A 2xx comes here only when it is not what was asked for. */
function meaningOf(ending: Ending): Meaning {
  if (ending.kind === 'not_sent') return xMeanings.notSent;
  if (ending.kind === 'no_answer') return xMeanings.noAnswer;
  const { status } = ending;
  if (status >= 500) return xMeanings.serverError;
  if (status < 400) return xMeanings.noAnswer;
  const complaint = complaintOf(ending);
  const row = xErrorTable.find((candidate) => fits(candidate, status, complaint));
  if (row !== undefined) return row;
  return complaint === null ? xMeanings.noAnswer : xMeanings.rejected;
}

function fits(row: XErrorRow, status: number, complaint: Complaint | null): boolean {
  if (row.status !== undefined && !row.status.includes(status)) return false;
  if (row.code !== undefined && complaint?.codes.some((code) => row.code?.includes(code)) !== true)
    return false;
  return row.words === undefined || (complaint !== null && row.words.test(complaint.words));
}

function factsOf(ending: Ending): AnswerFacts {
  if (ending.kind === 'not_sent') return { networkCode: ending.why };
  if (ending.kind === 'no_answer') return { httpStatus: ending.status, networkCode: ending.why };
  const complaint = ending.status >= 400 ? complaintOf(ending) : null;
  const code = complaint?.codes[0]?.toString() ?? complaint?.type?.split(/[/#]/).at(-1);
  return {
    httpStatus: ending.status,
    networkCode: code,
    requestId: header(ending.headers, 'x-transaction-id') ?? header(ending.headers, 'x-request-id'),
  };
}
