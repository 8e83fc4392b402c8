import { z } from 'zod';
import { type AnswerFacts, Rejected } from '../errors.ts';
import type { Account, VisibleCall, VisibleStep } from '../network.ts';
import { requireSaved } from '../preparations.ts';
import type { XApi } from './call.ts';
import { mediaKey } from './media.ts';

// A 2xx with an `errors` array proves nothing: X has answered so for posts that were and were not made.
const created = z.object({
  data: z.object({ id: z.string().regex(/^\d{1,19}$/) }),
  errors: z.array(z.unknown()).max(0).optional(),
});

/** The one visible call: POST /2/tweets, as a reply to the part before it. */
export async function publishPart(
  api: XApi,
  settings: Account['settings'],
  step: VisibleStep,
  call: VisibleCall,
): Promise<{ id: string; facts: AnswerFacts }> {
  const request = { method: 'POST', path: 'tweets', body: postBody(settings, step) } as const;
  const { body, facts } = await api.send(request, created, call);
  return { id: body.data.id, facts };
}

function postBody(settings: Account['settings'], step: VisibleStep): Record<string, unknown> {
  const part = step.message.parts[step.part];
  const parentId = step.publishedIds[step.part - 1];
  if (part === undefined || (step.part > 0 && parentId === undefined)) throw new Rejected(noSuchPart);
  const mediaIds = part.media.map((media, index) =>
    requireSaved(step.preparations, mediaKey(step.part, index, media)),
  );
  return {
    text: part.text,
    ...(mediaIds.length === 0 ? {} : { media: { media_ids: mediaIds } }),
    ...(parentId === undefined ? {} : { reply: { in_reply_to_tweet_id: parentId } }),
    ...(settings['madeWithAi'] === true ? { made_with_ai: true } : {}),
  };
}

const noSuchPart = {
  code: 'config',
  message: 'The thread has no such part, or the part before it is not live; nothing was sent.',
  remedy: 'Reload the post and retry.',
};
