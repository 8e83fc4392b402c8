import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { TowncrierError } from '../core/errors.ts';
import { isDatabaseGone } from './database-gone.ts';
import { type ProblemFacts, sendProblem } from './problem.ts';
import { secureHeaders } from './secure-headers.ts';
import { statusOf } from './status-of.ts';
import { validationProblem } from './validation-problem.ts';

/** One place turns errors into answers: no stack, no SQL, no path of ours ever leaves. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: unknown, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler(async (_request, reply) =>
    sendProblem(reply, { status: 404, code: 'route_not_found', detail: 'There is nothing at this address.' }),
  );
}

/** An address that the router cannot read reaches no hook, so its answer brings its own headers. */
export function answerRoutingError(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(secureHeaders(''));
  const tooLong = 'code' in error && error.code === 'FST_ERR_MAX_PARAM_LENGTH';
  sendProblem(
    reply,
    tooLong
      ? { status: 404, code: 'not_found', detail: 'There is nothing of that id.' }
      : { status: 400, code: 'address_unreadable', detail: 'The address could not be read.' },
  );
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const facts = factsOf(error);
  if (facts.status >= 500) {
    const said = { err: error, code: facts.code, route: request.routeOptions.url };
    if (facts.status === 500) request.log.error(said, 'request failed');
    else request.log.warn(said, 'request could not be served');
  }
  if (facts.status === 401) reply.header('WWW-Authenticate', 'Bearer realm="towncrier"');
  if (facts.status === 503 && !reply.hasHeader('Retry-After')) reply.header('Retry-After', 2);
  return sendProblem(reply, facts);
}

function factsOf(error: unknown): ProblemFacts {
  if (error instanceof TowncrierError) return towncrierProblem(error);
  if (hasZodFastifySchemaValidationErrors(error)) return validationProblem(error);
  if (isDatabaseGone(error)) {
    return {
      status: 503,
      code: 'database_unavailable',
      detail: 'The database cannot be reached; nothing was accepted.',
    };
  }
  return (
    frameworkProblem(error) ?? { status: 500, code: 'internal', detail: 'Something went wrong on our side.' }
  );
}

function towncrierProblem(error: TowncrierError): ProblemFacts {
  const { errors, ...details } = error.details ?? {};
  const own =
    error.field === undefined
      ? []
      : [{ pointer: `/${error.field.replaceAll('.', '/')}`, code: error.code, message: error.message }];
  return {
    status: statusOf[error.kind],
    code: error.code,
    detail: error.message,
    remedy: error.remedy,
    errors: Array.isArray(errors) ? errors : own,
    details,
  };
}

const framework: Readonly<Record<string, ProblemFacts>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'body_too_large',
    detail: 'The body is larger than this route takes.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'media_type_unknown',
    detail: 'Send the body as application/json.',
  },
};

/** Fastify's own refusals: a body that is no JSON, too large or cut short, a bad address. */
function frameworkProblem(error: unknown): ProblemFacts | null {
  if (!(error instanceof Error)) return null;
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = framework[code ?? ''];
  if (known) return known;
  if (statusCode === undefined || statusCode < 400 || statusCode > 499) return null;
  return {
    status: statusCode,
    code: 'request_unreadable',
    detail: 'The request could not be read: malformed or incomplete.',
  };
}
