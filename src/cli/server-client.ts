import { readConfig } from '../../config/config.ts';
import { type ApiClient, createApiClient } from './api-client.ts';

/** A client of the server named by `TOWNCRIER_URL`, else of the one on this machine. */
export function serverClient(timeoutMs?: number): Promise<ApiClient> {
  const config = readConfig(process.env);
  const url = process.env['TOWNCRIER_URL'] || config.publicUrl || `http://${config.host}:${config.port}`;
  return createApiClient(config, url.replace(/\/$/, ''), timeoutMs);
}
