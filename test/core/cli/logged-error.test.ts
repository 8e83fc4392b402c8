import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { loggedError } from '../../../src/cli/logged-error.ts';

test('tells the query and the cause of a failed one, never its parameters', () => {
  const cause = Object.assign(new Error('Connection terminated'), {
    code: '57P01',
    detail: 'Failing row contains (canary).',
  });
  const error = new DrizzleQueryError('insert into posts values ($1)', ['canary\nin\ntwo lines'], cause);
  const logged = loggedError(error);
  expect(JSON.stringify(logged)).not.toContain('canary');
  expect(logged).toMatchObject({
    message: 'Failed query: insert into posts values ($1)',
    stack: expect.stringMatching(/^\s+at /),
    cause: { message: 'Connection terminated', code: '57P01' },
  });
});

test('tells no value that was thrown in place of an error', () => {
  expect(JSON.stringify(loggedError('canary'))).not.toContain('canary');
});
