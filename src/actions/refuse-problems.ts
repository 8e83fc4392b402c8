import { TowncrierError } from '../core/errors.ts';
import type { Problem } from '../core/post.ts';

/** Throws `validation` naming every problem with its place, if there is one. `at` is put before each place. */
export function refuseProblems(problems: readonly Problem[], at = ''): void {
  const errors = problemErrors(problems, at);
  if (errors.length > 0) throw problemsError(errors);
}

export const problemErrors = (problems: readonly Problem[], at = '') =>
  problems.map(({ code, field, message }) => ({
    pointer: `${at}/${field.replaceAll('.', '/')}`,
    code,
    message,
  }));

export function problemsError(errors: ReturnType<typeof problemErrors>): TowncrierError {
  const [first] = errors;
  return new TowncrierError(
    'validation',
    'post_has_problems',
    first?.message ?? 'The post cannot leave as it is.',
    {
      remedy: 'Mend every problem listed in errors; GET the post to see them again.',
      details: { errors },
    },
  );
}
