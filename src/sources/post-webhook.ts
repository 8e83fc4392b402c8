import { request } from 'undici';
import { checkAddress, hostAndPort } from './fetch/checked-address.ts';
import { createCheckedAgents } from './fetch/checked-agents.ts';
import { discard } from './fetch/read-body.ts';

export interface WebhookPoster {
  /** Sends one JSON body and answers with the status, whatever it is. Follows no redirect. */
  post(url: string, body: string, headers: Record<string, string>): Promise<number>;
  close(): Promise<void>;
}

// Shorter than the outbox's first wait, so that one delivery is never under way twice.
const timeoutMs = 8_000;

/**
 * Sends webhooks under the page fetcher's rules: http and https, public addresses only, except those of
 * FETCH_ALLOW. Rejects with `url_refused` for any other address, and when no answer comes in 8 s.
 */
export function createWebhookPoster(options: {
  readonly allow: readonly string[];
  readonly userAgent: string;
}): WebhookPoster {
  const allow = new Set(options.allow.map((entry) => entry.trim().toLowerCase()));
  const agents = createCheckedAgents(timeoutMs);
  return {
    async post(target, body, headers) {
      const url = checkAddress(target, allow);
      const answer = await request(url, {
        dispatcher: agents.for(url, allow.has(hostAndPort(url))),
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': options.userAgent },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      discard(answer.body);
      return answer.statusCode;
    },
    close: () => agents.close(),
  };
}
