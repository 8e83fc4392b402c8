import path from 'node:path';
import { type Config, readConfig } from '../../../config/config.ts';
import { openDataFolder } from '../../../config/data-folder.ts';
import { sampleArticlePath } from '../../sandbox/news/index.ts';
import { apiClient } from '../api-client.ts';
import { createLogger } from '../logger.ts';
import { errorText, say } from '../output.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { runSample, summary } from '../start/sample-run.ts';
import { announce } from './serve.ts';

/** Everything in one process with nothing configured: sandbox, server, workers, and the main job on the sample. */
export async function start(): Promise<void> {
  const given = readConfig(process.env);
  // Loaded only now: a wrong setting is said at once, not after seconds of loading.
  const { startSandboxProcess, startServer } = await import('../../server.ts');
  // A newcomer reads what happens, not one JSON line per request; LOG_LEVEL brings them back.
  const log = createLogger(process.env['LOG_LEVEL'] ? given.logLevel : 'error');
  say('Starting the sandbox networks, the database and the workers…');
  await openDataFolder(given.dataDir);
  const sandbox = await startSandboxProcess(given, log, path.join(given.dataDir, 'sandbox'));
  const config = onSandbox(given, sandbox.url);
  const server = await startServer(config, log, { workers: true }).catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  const stopping = new AbortController();
  const close = async () => {
    stopping.abort();
    say('\nStopping…');
    await server.close();
    await sandbox.close();
  };
  const url = server.url ?? '';
  announce({ url, sandboxUrl: sandbox.url });
  const stopped = runUntilStopped(close);
  try {
    const api = apiClient(url, server.context.apiKey);
    const posts = await runSample(api, `${sandbox.url}${sampleArticlePath}`, stopping.signal);
    say(
      summary(posts, {
        feed: `${sandbox.url}/feed`,
        queues: `${url}/ops/queues`,
        keyFile: path.join(config.dataDir, 'api-key'),
      }),
    );
  } catch (error) {
    if (!stopping.signal.aborted)
      say(`The sample run failed: ${errorText(error)}\nThe server keeps running; Ctrl-C stops it.`);
  }
  await stopped;
}

/** What is not set goes to the sandbox; what is set stays, so one network can be real while the others rehearse. */
function onSandbox(config: Config, sandboxUrl: string): Config {
  const { X_API_BASE_URL, META_GRAPH_BASE_URL, INSTAGRAM_GRAPH_BASE_URL, FETCH_ALLOW } = process.env;
  const { endpoints } = config;
  return {
    ...config,
    endpoints: {
      ...endpoints,
      x: X_API_BASE_URL ? endpoints.x : sandboxUrl,
      ...(X_API_BASE_URL ? {} : { xWeb: sandboxUrl }),
      graph: META_GRAPH_BASE_URL ? endpoints.graph : sandboxUrl,
      instagramGraph: INSTAGRAM_GRAPH_BASE_URL ? endpoints.instagramGraph : sandboxUrl,
    },
    fetchAllow: FETCH_ALLOW === undefined ? [new URL(sandboxUrl).host] : config.fetchAllow,
  };
}
