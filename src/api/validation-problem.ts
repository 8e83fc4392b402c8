import type { ProblemError, ProblemFacts } from './problem.ts';

/** An answer stays small however much of the input was wrong. */
const mostErrors = 20;
const longestMessage = 300;

interface ZodFault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** Body: 422. Query and headers: 400. An id that cannot be one: 404, the same as any unknown id. */
export function validationProblem(error: {
  readonly validation: readonly ZodFault[];
  readonly validationContext?: string | undefined;
}): ProblemFacts {
  const place = error.validationContext;
  if (place === 'params') return { status: 404, code: 'not_found', detail: 'There is nothing of that id.' };
  const errors = error.validation.slice(0, mostErrors).map(fault);
  const named = errors.map(({ pointer }) => pointer || '/').join(', ');
  return {
    status: place === 'body' ? 422 : 400,
    code: place === 'body' ? 'body_invalid' : 'parameter_invalid',
    detail: clip(`Not acceptable: ${named}.`),
    errors,
  };
}

function fault({ keyword, instancePath, message, params }: ZodFault): ProblemError {
  // An unknown member is named itself, not only the object that it stands in.
  const unknown =
    keyword === 'unrecognized_keys' && Array.isArray(params?.['keys']) ? params['keys'][0] : undefined;
  const place = instancePath === '/' ? '' : instancePath;
  const pointer = unknown === undefined ? place : `${place}/${String(unknown)}`;
  return { pointer: clip(pointer), code: keyword, message: clip(message ?? 'Not acceptable.') };
}

const clip = (text: string): string =>
  text.length <= longestMessage ? text : `${text.slice(0, longestMessage)}…`;
