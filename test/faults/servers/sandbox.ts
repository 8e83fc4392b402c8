import { mkdirSync } from 'node:fs';
import type { LedgerRow, Network } from '../checker/post-record.ts';
import { type Child, startChild } from './child.ts';

export interface FaultRule {
  readonly network: Network;
  readonly fault: string;
  readonly call?: string;
  readonly count?: number;
  readonly probability?: number;
  readonly seed?: number;
  readonly ms?: number;
}

/** The rehearsal networks as a process: the ledger is the only truth about what readers could see. */
export interface SandboxServer {
  readonly port: number;
  readonly url: string;
  readonly child: Child;
  fault(rule: FaultRule): Promise<void>;
  /** Ends all faults; the networks refuse no identical text, the harder case. */
  heal(): Promise<void>;
  ledger(): Promise<LedgerRow[]>;
  /** The address of a picture on its news site. */
  picture(): Promise<string>;
}

export async function startSandbox(root: string, dir: string): Promise<SandboxServer> {
  mkdirSync(dir, { recursive: true });
  const child = startChild(process.execPath, ['src/cli/main.ts', 'sandbox'], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: dir, SANDBOX_PORT: '0', LOG_LEVEL: 'error' },
  });
  const { url } = (await child.ready) as { url: string };
  const ask = async (method: string, place: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(url + place, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${place}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const heal = async () => {
    await ask('DELETE', '/faults');
    for (const network of ['x', 'facebook', 'instagram'])
      await ask('POST', '/faults', { network, fault: 'dup_guard_off' });
  };
  await heal();
  return {
    url,
    port: Number(new URL(url).port),
    child,
    fault: async (rule) => void (await ask('POST', '/faults', rule)),
    heal,
    async picture() {
      const found = /\/news\/images\/[\w-]+\.jpg/.exec(await (await ask('GET', '/news/')).text());
      if (found === null) throw new Error('the news site shows no picture');
      return url + found[0];
    },
    ledger: async () => (await (await ask('GET', '/ledger')).json()) as LedgerRow[],
  };
}
