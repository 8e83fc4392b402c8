import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Secret } from '../core/secret.ts';
import { sendProblem } from './problem.ts';
import { keyNeeded } from './request-actor.ts';
import { sameSecret } from './same-secret.ts';
import { WrongKeys } from './wrong-keys.ts';

export interface KeyCheck {
  /** Answers for the request when the guess is wrong; true when it is right. */
  passes(guess: string, request: FastifyRequest, reply: FastifyReply): boolean;
}

export function createKeyCheck(apiKey: Secret): KeyCheck {
  const wrongKeys = new WrongKeys();
  return {
    passes(guess, request, reply) {
      if (sameSecret(guess, apiKey.reveal())) return true;
      const waitSeconds = wrongKeys.add(request.socket.remoteAddress ?? '', Date.now());
      request.log.warn({ address: request.socket.remoteAddress }, 'wrong API key');
      if (waitSeconds === 0) throw keyNeeded();
      reply.header('Retry-After', waitSeconds);
      sendProblem(reply, {
        status: 429,
        code: 'too_many_wrong_keys',
        detail: 'Too many wrong keys from this address.',
      });
      return false;
    },
  };
}

const bearer = /^Bearer +(\S+) *$/i;
export const bearerIn = (request: FastifyRequest): string | null =>
  bearer.exec(request.headers.authorization ?? '')?.[1] ?? null;

/**
 * Every route needs the key in `Authorization: Bearer`, unless it is marked open. The key is looked for nowhere
 * else: in an address it would end in logs and histories.
 */
export function guardRoutes(app: FastifyInstance, check: KeyCheck, newsroomId: string): void {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.open === true) return;
    const guess = bearerIn(request);
    if (guess === null) throw keyNeeded();
    if (!check.passes(guess, request, reply)) return reply;
    request.actor = { newsroomId, name: 'key:admin' };
    return;
  });
}
