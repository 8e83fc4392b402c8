import type { FastifyRequest } from 'fastify';
import { TowncrierError } from '../../core/errors.ts';

/**
 * Refuses what another site makes a browser send along with our cookie: by what the browser itself says, else by
 * the origin. https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html (2026-11-22)
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = site === undefined || site === 'same-origin' || site === 'none';
  const originOk = origin === undefined ? site !== undefined : hostOf(origin) === request.headers.host;
  if (own && originOk) return;
  throw new TowncrierError('forbidden', 'cross_site', 'This request came from another site.', {
    remedy: 'Open the operations page itself.',
  });
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
