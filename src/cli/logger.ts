import { type Logger, pino } from 'pino';
import type { Config } from '../../config/config.ts';
import { loggedError } from './logged-error.ts';

/** One JSON line per event on stderr; stdout is for data. What could hold a secret is cut before it is written. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: loggedError },
      redact: {
        paths: [
          '*.accessToken',
          '*.refreshToken',
          '*.authorization',
          '*.credentials',
          'headers.authorization',
          'req.headers.authorization',
        ],
        censor: '[secret]',
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
