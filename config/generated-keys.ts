import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { TowncrierError } from '../src/core/errors.ts';
import { Secret } from '../src/core/secret.ts';
import type { Config } from './config.ts';
import { openDataFolder } from './data-folder.ts';

export interface Keys {
  /** Bearer key with all rights in the first newsroom. */
  readonly apiKey: Secret;
  /** 32 bytes; wraps the newsrooms' data keys. */
  readonly secretKey: Buffer;
}

/**
 * The two keys: from the environment, else from `DATA_DIR`/api-key and /secret-key, made on first use and
 * readable by this user alone. Throws `config_secret_key_invalid` when the secret key is not 32 bytes.
 */
export async function loadKeys(config: Config): Promise<Keys> {
  const apiKey =
    config.apiKey ??
    new Secret(
      await readOrMake(config.dataDir, 'api-key', () => `tc_${randomBytes(24).toString('base64url')}`),
    );
  const encoded =
    config.secretKey ??
    new Secret(await readOrMake(config.dataDir, 'secret-key', () => randomBytes(32).toString('base64')));
  return { apiKey, secretKey: decodeSecretKey(encoded) };
}

/** Reads `DATA_DIR`/api-key without making it: for the command line. Null where there is none. */
export async function readApiKey(config: Config): Promise<Secret | null> {
  if (config.apiKey) return config.apiKey;
  const value = await readFile(path.join(config.dataDir, 'api-key'), 'utf8').catch(() => null);
  return value?.trim() ? new Secret(value.trim()) : null;
}

function decodeSecretKey(encoded: Secret): Buffer {
  const text = encoded.reveal().trim();
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length === 32) return key;
  throw new TowncrierError(
    'validation',
    'config_secret_key_invalid',
    'TOWNCRIER_SECRET_KEY is not 32 bytes.',
    {
      field: 'TOWNCRIER_SECRET_KEY',
      remedy:
        'Make one with `openssl rand -base64 32` and keep it: without it the stored tokens cannot be read.',
    },
  );
}

/** Created exclusively, so two processes that start at once agree on one key. */
async function readOrMake(dir: string, name: string, make: () => string): Promise<string> {
  const file = path.join(dir, name);
  await openDataFolder(dir);
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(`${make()}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
