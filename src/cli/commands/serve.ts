import path from 'node:path';
import { readConfig } from '../../../config/config.ts';
import { createLogger } from '../logger.ts';
import { say } from '../output.ts';
import { runUntilStopped } from '../run-until-stopped.ts';

/*
 * The program itself is loaded after the settings were read: a wrong one is said at once.
 */

/** The one line on stdout that says "I take work now", for whoever started this process. */
export function announce(urls: { url?: string | undefined; sandboxUrl?: string | undefined }): void {
  process.stdout.write(`${JSON.stringify({ event: 'ready', pid: process.pid, ...urls })}\n`);
}

export async function serve(options: { workers: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const { startServer } = await import('../../server.ts');
  const running = await startServer(config, createLogger(config.logLevel), options);
  announce({ url: running.url });
  await runUntilStopped(running.close);
}

export async function worker(): Promise<void> {
  const config = readConfig(process.env);
  const { startWorker } = await import('../../server.ts');
  const running = await startWorker(config, createLogger(config.logLevel));
  announce({});
  await runUntilStopped(running.close);
}

export async function sandbox(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const { startSandboxProcess } = await import('../../server.ts');
  const running = await startSandboxProcess(config, log, path.join(config.dataDir, 'sandbox'));
  announce({ url: running.url, sandboxUrl: running.url });
  await runUntilStopped(running.close);
}

export async function migrate(): Promise<void> {
  const config = readConfig(process.env);
  const { buildContext } = await import('../../context.ts');
  const built = await buildContext({ config, log: createLogger(config.logLevel), publicUrl: () => '' });
  await built.context.queues.ready();
  await built.close();
  say('The schema is up to date.');
}
