import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A process of ours, started and ended by its pid. */
export interface Child {
  readonly pid: number;
  readonly alive: boolean;
  /** What it said on stderr, and on stdout after its ready line. */
  said(): string;
  signal(name: NodeJS.Signals): void;
  /** Sends a signal and waits for the end. */
  end(name?: NodeJS.Signals): Promise<void>;
}

const running = new Set<ChildProcess>();
// A harness that ends in any way leaves nothing running.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

export function startChild(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { logFile?: string } = {},
): Child & { ready: Promise<Record<string, unknown>> } {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said: string[] = [];
  const ended = once(child, 'exit').finally(() => running.delete(child));
  ended.catch(() => {});
  child.stderr?.on('data', (chunk: Buffer) => {
    said.push(chunk.toString());
    if (options.logFile) appendFileSync(options.logFile, chunk);
  });
  const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        said.push(`${line}\n`);
        if (line.startsWith('{"event":"ready"')) resolve(JSON.parse(line));
      });
    }
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}:\n${said.join('')}`)),
    );
  });
  ready.catch(() => {});
  return {
    pid: child.pid ?? -1,
    get alive() {
      return child.exitCode === null && child.signalCode === null;
    },
    said: () => said.join(''),
    signal: (name) => child.kill(name),
    async end(name = 'SIGKILL') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(name);
      await ended;
    },
    ready,
  };
}
