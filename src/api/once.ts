import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { claimCall, endCall } from '../actions/once.ts';
import type { Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import type { Call, CallClaim } from '../store/call-records.ts';
import { actorOf } from './request-actor.ts';

const calls = new WeakMap<FastifyRequest, Call>();
/** Headers that belong to the answer itself and are repeated with it. */
const repeated = ['content-type', 'etag', 'location'];

/**
 * `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07): the same key with the same body is done once
 * and answered alike for 24 hours, also after a restart; with another body it is refused (422), while the first
 * still runs it is 409. Only successes are kept: a refused call did nothing and may be made again.
 */
export function runOnce(app: FastifyInstance, context: Context): void {
  app.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request);
    if (key === null) return;
    const actor = actorOf(request);
    const call = { newsroomId: actor.newsroomId, key, requestHash: hashOf(request) };
    const claim = await claimCall(context, call);
    if (claim.is !== 'new') return settle(claim, reply);
    calls.set(request, call);
    request.actor = { ...actor, callKey: claim.callKey };
    return;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const call = calls.get(request);
    if (call === undefined) return;
    calls.delete(request);
    await keep(context, call, reply, payload).catch((err: unknown) =>
      // The work is committed and its answer is right; a repetition finds the same object by its id.
      request.log.warn({ err }, 'the answer could not be kept for its idempotency key'),
    );
  });
}

async function keep(context: Context, call: Call, reply: FastifyReply, payload: unknown): Promise<void> {
  if (reply.statusCode >= 300) return endCall(context, call, null);
  const headers = Object.fromEntries(
    repeated.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  );
  const text = typeof payload === 'string' ? payload : '';
  return endCall(context, call, { status: reply.statusCode, headers, payload: text });
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.routeOptions.config.once !== true) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new TowncrierError(
    'usage',
    'idempotency_key_invalid',
    'Idempotency-Key must be 1 to 255 visible ASCII characters.',
    {
      field: 'Idempotency-Key',
      remedy: 'Use a UUID.',
    },
  );
}

function hashOf(request: FastifyRequest): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        request.method,
        request.url,
        request.headers['if-match'] ?? null,
        request.body ?? null,
      ]),
    )
    .digest('hex');
}

function settle(claim: Exclude<CallClaim, { is: 'new' }>, reply: FastifyReply): FastifyReply {
  if (claim.is === 'answered') {
    const { status, headers, payload } = claim.answer;
    return reply
      .code(status)
      .headers(headers)
      .header('Idempotency-Replayed', 'true')
      .serializer(String)
      .send(payload);
  }
  if (claim.is === 'running') {
    throw new TowncrierError(
      'conflict',
      'call_running',
      'The first call with this Idempotency-Key still runs.',
      {
        field: 'Idempotency-Key',
        remedy: 'Ask again in a second; the same key gives the first call’s answer.',
      },
    );
  }
  throw new TowncrierError(
    'validation',
    'idempotency_key_reused',
    'This Idempotency-Key came with another request.',
    {
      field: 'Idempotency-Key',
      remedy: 'Use a new key for a new request.',
    },
  );
}
