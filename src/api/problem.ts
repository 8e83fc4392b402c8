import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

const problemError = z.object({
  /** JSON pointer into the body; for query parameters, `/` and the name. */
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
});
export type ProblemError = z.infer<typeof problemError>;

/** RFC 9457 with a stable `code`, and every fault that was found, each with its place. */
export const problemDocument = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  retryable: z.boolean(),
  remedy: z.string().optional(),
  errors: z.array(problemError),
});

export interface ProblemFacts {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly remedy?: string | undefined;
  readonly errors?: readonly ProblemError[];
  /** Further members, e.g. `alternatives`. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** What the same call may do better a little later. */
const retryable = new Set([429, 502, 503]);

export function sendProblem(reply: FastifyReply, facts: ProblemFacts): FastifyReply {
  return reply
    .code(facts.status)
    .header('Content-Type', 'application/problem+json')
    .send({
      ...facts.details,
      type: `urn:towncrier:problem:${facts.code}`,
      title: STATUS_CODES[facts.status] ?? 'Error',
      status: facts.status,
      detail: facts.detail,
      instance: `urn:towncrier:request:${reply.request.id}`,
      code: facts.code,
      retryable: retryable.has(facts.status) || facts.code === 'call_running',
      ...(facts.remedy === undefined ? {} : { remedy: facts.remedy }),
      errors: facts.errors ?? [],
    });
}
