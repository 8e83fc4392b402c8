import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { findBinaries } from '../../src/store/embedded/binaries.ts';

/** What the figures were measured on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  readonly redis: string | null;
  /** Of the last minute when the run began: above the number of cores, somebody else was at work. */
  readonly load: number;
}

export function machineFacts(): Machine {
  return {
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.versions.node,
    postgres: version(findBinaries().postgres) ?? 'unknown',
    redis: version('redis-server'),
    load: Math.round((os.loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** The first number that `--version` says; null where there is no such program. */
function version(program: string): string | null {
  try {
    const said = execFileSync(program, ['--version'], {
      cwd: path.dirname(import.meta.dirname),
      encoding: 'utf8',
    });
    return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? null;
  } catch {
    return null;
  }
}
