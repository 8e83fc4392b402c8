import { z } from 'zod';

const portMessage = 'must be a whole number from 0 (any free port) to 65535';
const port = z.coerce.number(portMessage).int(portMessage).min(0, portMessage).max(65_535, portMessage);
const optional = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://api.example' })
  .transform((value) => new URL(value).origin)
  .optional();

/** Every environment variable that Towncrier reads, once. Meanings and defaults: `docs/settings.md`. */
export const envSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  SANDBOX_PORT: port.default(3001),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: optional,
  REDIS_URL: optional,
  PUBLIC_URL: origin,
  X_API_BASE_URL: origin,
  META_GRAPH_BASE_URL: origin,
  INSTAGRAM_GRAPH_BASE_URL: origin,
  META_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'must be a version such as v25.0')
    .default('v25.0'),
  X_CLIENT_ID: optional,
  X_CLIENT_SECRET: optional,
  META_APP_ID: optional,
  META_APP_SECRET: optional,
  TOWNCRIER_API_KEY: optional,
  TOWNCRIER_SECRET_KEY: optional,
  TOWNCRIER_URL: optional,
  FETCH_ALLOW: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((entry) => entry.trim().toLowerCase())
        .filter(Boolean),
    ),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
});
export type Env = z.infer<typeof envSchema>;
