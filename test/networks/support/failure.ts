import { afterEach } from 'vitest';
import { type Script, type ScriptedServer, startScripted } from './scripted-server.ts';

/** The error that a call ends with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It should have failed.');
}

/** Starts scripted servers that end with the test. */
export function useServers(): (script: Script) => Promise<ScriptedServer> {
  const open: ScriptedServer[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
  return async (script) => {
    const server = await startScripted(script);
    open.push(server);
    return server;
  };
}
