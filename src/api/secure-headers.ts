import type { FastifyInstance } from 'fastify';

/** What every answer carries unless its route says otherwise. JSON is never a page, so it may load nothing. */
const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};
const transportSecurity = 'max-age=31536000';

/** The headers for an answer written past Fastify, e.g. the event stream. */
export function secureHeaders(publicUrl: string): Record<string, string> {
  const https = publicUrl.startsWith('https:');
  return { ...always, ...(https ? { 'Strict-Transport-Security': transportSecurity } : {}) };
}

export function addSecureHeaders(app: FastifyInstance, publicUrl: string): void {
  const headers = Object.entries(secureHeaders(publicUrl));
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of headers) if (!reply.hasHeader(name)) reply.header(name, value);
  });
}
