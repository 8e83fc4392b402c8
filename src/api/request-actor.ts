import type { FastifyRequest } from 'fastify';
import type { Actor } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered without a key: health, the schema, pictures. Everything else needs one. */
    open?: boolean;
    /** Takes `Idempotency-Key`. */
    once?: boolean;
  }
  interface FastifyRequest {
    /** Set by the key check; null on open routes. */
    actor: Actor | null;
  }
}

/** Who sent this request. A route that asks on an open path would be a hole, so that is refused. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw keyNeeded();
  return request.actor;
}

export function keyNeeded(): TowncrierError {
  return new TowncrierError('auth', 'key_required', 'This needs a valid API key.', {
    remedy: 'Send `Authorization: Bearer <key>`; the key is in TOWNCRIER_API_KEY or in DATA_DIR/api-key.',
  });
}
