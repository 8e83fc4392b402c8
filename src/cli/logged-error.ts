/** What a log line tells of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/**
 * An error for the log: named fields only. A failed query carries its parameters in its message, in fields of its own
 * and in the database's detail, and they are words of posts and tokens' cipher texts.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'No error object was thrown.' };
  const message = withoutParameters(error.message);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    ...(frames.length > 0 ? { stack: frames.join('\n') } : {}),
    ...(error.cause instanceof Error ? { cause: loggedError(error.cause) } : {}),
  };
}

/** Drizzle writes `Failed query: <sql>\nparams: <values>`. */
const withoutParameters = (message: string): string =>
  message.startsWith('Failed query:') ? message.replace(/\nparams:.*$/s, '') : message;
