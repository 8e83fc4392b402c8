import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface BareWork {
  /** URLs. */
  readonly database: string;
  readonly sandbox: string;
  /** In each process. */
  readonly concurrency: number;
  readonly count: number;
  readonly processes: number;
  readonly label: string;
}

/** Runs the bare durable work, `count` posts over all processes, and answers the seconds from first to last. */
export async function runBareWork(work: BareWork): Promise<number> {
  const { processes, count, label, ...same } = work;
  const children = await Promise.all(
    Array.from({ length: processes }, (_, n) =>
      start({ ...same, count: Math.ceil(count / processes), label: `${label} ${n}` }),
    ),
  );
  const spans = await Promise.all(children.map((run) => run()));
  const startedAt = Math.min(...spans.map((span) => span.startedAt));
  const endedAt = Math.max(...spans.map((span) => span.endedAt));
  return (endedAt - startedAt) / 1000;
}

async function start(settings: Record<string, unknown>) {
  const child = spawn(process.execPath, [new URL('bare-work.ts', import.meta.url).pathname], {
    env: { ...process.env, BARE_WORK: JSON.stringify(settings) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done) throw new Error('The bare work ended early.');
    return next.value;
  };
  await line();
  return async () => {
    child.stdin.end('go\n');
    const span = JSON.parse(await line()) as { startedAt: number; endedAt: number };
    await once(child, 'exit');
    return span;
  };
}
