import type { Context } from '../../context.ts';
import { openWebhookSecret } from '../../store/credentials.ts';
import { finishOutbox, type OutboxEntry, webhookTarget } from '../../store/publishing/outbox.ts';
import { signWebhook } from './sign-webhook.ts';

/** With waits that grow to an hour: two days. */
const noticeTries = 54;
/** The receiver says that it wants no more (Standard Webhooks). */
const gone = 410;

/**
 * Tells the newsroom of a post that needs a person: `post.failed`, `post.missed`, `post.partial` or
 * `post.uncertain`, at least once, under one id however often it is sent. Rejects when it has to come back.
 */
export async function deliverNotice(context: Context, entry: OutboxEntry): Promise<void> {
  const { pool } = context.store;
  const target = await webhookTarget(pool, entry.newsroomId);
  if (!target) return finishOutbox(pool, entry.id);
  const secret = openWebhookSecret(target, target.sealedSecret, context.secretKey);
  const { state, ...post } = entry.payload;
  const body = JSON.stringify({
    type: `post.${state}`,
    timestamp: entry.createdAt.toISOString(),
    data: { ...post, state },
  });
  const status = await send(
    context,
    target.url,
    body,
    signWebhook(secret, `msg_${entry.id}`, new Date(), body),
  );
  const taken = status !== null && status >= 200 && status < 300;
  if (!taken) {
    const last = entry.tries >= noticeTries || status === gone;
    context.log.warn({ outboxId: entry.id, postId: post['postId'], status, last }, 'webhook not taken');
    if (!last) return;
  }
  await finishOutbox(pool, entry.id);
}

/** Null: no answer. */
const send = (context: Context, url: string, body: string, headers: Record<string, string>) =>
  context.webhooks.post(url, body, headers).catch(() => null);
