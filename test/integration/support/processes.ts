import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** How the program is run: from where, and what stands before its arguments. */
export interface Program {
  readonly cwd: string;
  readonly command: readonly [string, ...string[]];
}
const fromSource: Program = {
  cwd: path.join(import.meta.dirname, '../../..'),
  command: [process.execPath, 'src/cli/main.ts'],
};
const spawnProgram = (
  { cwd, command: [file, ...before] }: Program,
  args: string[],
  env: Record<string, string>,
) => {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(file, [...before, ...args], {
    cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH, HOME, ...env },
  });
};

export interface Ready {
  readonly event: 'ready';
  readonly pid: number;
  readonly url: string;
  readonly sandboxUrl: string;
}

export interface Started {
  readonly child: ChildProcess;
  /** Everything said on stderr so far. */
  said(): string;
  /** Resolves with the ready line; rejects with what was said when the process ends before. */
  readonly ready: Promise<Ready>;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  /** Asks it to stop and waits for it. */
  stop(): Promise<number | string>;
  /** Resolves when stderr has said this. */
  says(text: string, withinMs?: number): Promise<void>;
}

/** Starts the command line as a process of its own: ports free, data in `dataDir`, nothing else configured. */
export function startTowncrier(
  args: string[],
  dataDir: string,
  env: Record<string, string> = {},
  program = fromSource,
): Started {
  const child = spawnProgram(program, args, {
    ...{ PORT: '0', SANDBOX_PORT: '0', DATA_DIR: dataDir },
    ...env,
  });
  child.stdin.end();
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  const ready = new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const value = JSON.parse(line);
      if (value.event === 'ready') resolve(value);
    });
    ended.then((code) => reject(new Error(`ended with ${code} before it was ready:\n${text}`)));
  });
  ready.catch(() => {});
  return {
    child,
    ready,
    ended,
    said: () => text,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async says(wanted, withinMs = 60_000) {
      const patience = Date.now() + withinMs;
      while (!text.includes(wanted)) {
        if (Date.now() > patience)
          throw new Error(`It did not say “${wanted}” within ${withinMs} ms, but:\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** Runs a command to its end. */
export async function runTowncrier(
  args: string[],
  env: Record<string, string> = {},
  input = '',
  program = fromSource,
) {
  const child = spawnProgram(program, args, env);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  // A command that reads nothing may be gone before its input is.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return {
    code: code as number,
    stdout: Buffer.concat(out).toString(),
    stderr: Buffer.concat(err).toString(),
  };
}
