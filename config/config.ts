import path from 'node:path';
import type { z } from 'zod';
import { TowncrierError } from '../src/core/errors.ts';
import { Secret } from '../src/core/secret.ts';
import { type Env, envSchema } from './env.ts';

/** What the program runs with: values with defaults, checked against each other. Built once, passed down. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly sandboxPort: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Absent: the embedded database in `dataDir`. */
  readonly databaseUrl: Secret | undefined;
  /** Absent: BullMQ on PostgreSQL. */
  readonly redisUrl: Secret | undefined;
  /** Where networks fetch media; absent until the port is known. */
  readonly publicUrl: string | undefined;
  readonly endpoints: Endpoints;
  readonly apiKey: Secret | undefined;
  readonly secretKey: Secret | undefined;
  /** `host:port` that may be fetched though not public. */
  readonly fetchAllow: readonly string[];
  readonly logLevel: Env['LOG_LEVEL'];
}

/** Origins of the networks' APIs. */
export interface Endpoints {
  readonly x: string;
  readonly graph: string;
  readonly instagramGraph: string;
  readonly graphVersion: string;
  /** Where readers see X's posts, which X's API never says; x.com when absent. */
  readonly xWeb?: string;
}

const secret = (value: string | undefined): Secret | undefined =>
  value === undefined ? undefined : new Secret(value);

/** Reads the environment. Throws `TowncrierError` naming every variable that is wrong, never its value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  // A set but empty variable means "not set", as shells and compose files write it.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) throw invalid(parsed.error);
  const value = parsed.data;
  if (value.DATABASE_URL && !value.TOWNCRIER_SECRET_KEY) {
    throw new TowncrierError(
      'validation',
      'config_secret_key_missing',
      'DATABASE_URL is set but TOWNCRIER_SECRET_KEY is not.',
      {
        field: 'TOWNCRIER_SECRET_KEY',
        remedy: 'Set it to 32 random bytes in base64, the same on every host: `openssl rand -base64 32`.',
      },
    );
  }
  return {
    host: value.HOST,
    port: value.PORT,
    sandboxPort: value.SANDBOX_PORT,
    dataDir: path.resolve(value.DATA_DIR),
    databaseUrl: secret(value.DATABASE_URL),
    redisUrl: secret(value.REDIS_URL),
    publicUrl: value.PUBLIC_URL,
    endpoints: {
      x: value.X_API_BASE_URL ?? 'https://api.x.com',
      graph: value.META_GRAPH_BASE_URL ?? 'https://graph.facebook.com',
      instagramGraph: value.INSTAGRAM_GRAPH_BASE_URL ?? 'https://graph.instagram.com',
      graphVersion: value.META_GRAPH_VERSION,
    },
    apiKey: secret(value.TOWNCRIER_API_KEY),
    secretKey: secret(value.TOWNCRIER_SECRET_KEY),
    fetchAllow: value.FETCH_ALLOW,
    logLevel: value.LOG_LEVEL,
  };
}

function invalid(error: z.ZodError): TowncrierError {
  const wrong = new Map(error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const sentences = [...wrong].map(([name, message]) => `${name} ${message}.`).join(' ');
  return new TowncrierError('validation', 'config_invalid', sentences, {
    field: [...wrong.keys()][0],
    remedy: 'Correct the environment variable; docs/settings.md lists them all.',
  });
}
