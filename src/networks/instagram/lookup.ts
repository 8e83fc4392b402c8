import { z } from 'zod';
import { isNetworkError } from '../errors.ts';
import type { Call, LookupAnswer, LookupQuestion } from '../network.ts';
import { findEverSaved } from '../preparations.ts';
import { containerKey, containerStatus, type InstagramAccount, text } from './container.ts';

const skewMs = 60_000;
// How long the list of media may lag behind the container before the id counts as not to be known.
const listLagMs = 120_000;

/** The container is the proof; the list of media only tells the id. */
export async function lookUp(
  ig: InstagramAccount,
  question: LookupQuestion,
  call: Call,
): Promise<LookupAnswer> {
  const container = findEverSaved(question.preparations, containerKey(question.message));
  if (container === undefined) return { answer: 'unknown', why: 'The container of the post is not known.' };
  try {
    const { status_code } = await containerStatus(ig, container.networkId, call);
    if (status_code === 'PUBLISHED') return await publishedMedia(ig, question, call);
    if (status_code === 'FINISHED') return { answer: 'absent' };
    if (status_code === 'IN_PROGRESS') {
      return { answer: 'unknown', why: 'Instagram is still working on the post.' };
    }
    return { answer: 'absent_prepare_again' };
  } catch (error) {
    if (!isNetworkError(error)) throw error;
    return { answer: 'unknown', why: error.reason.message };
  }
}

const mediaPage = z.looseObject({
  data: z.array(
    z.looseObject({
      id: z.string(),
      caption: z.string().optional(),
      timestamp: z.string(),
      permalink: z.string().optional(),
    }),
  ),
});

/** The one medium with our caption since the permit; never simply the newest. */
async function publishedMedia(
  ig: InstagramAccount,
  question: LookupQuestion,
  call: Call,
): Promise<LookupAnswer> {
  const since = question.openedAt.getTime() - skewMs;
  const params = { fields: 'id,caption,timestamp,permalink', since: Math.floor(since / 1000), limit: 50 };
  const { data } = await ig.graph.read([ig.id, 'media'], params, mediaPage, call);
  const wanted = comparable(text(question.message));
  const [match, second] = data.filter(
    ({ caption = '', timestamp }) => comparable(caption) === wanted && Date.parse(timestamp) >= since,
  );
  if (match !== undefined && second === undefined) {
    return { answer: 'found', networkPostId: match.id, url: match.permalink ?? null };
  }
  const listed = second !== undefined || Date.now() - question.openedAt.getTime() > listLagMs;
  if (listed) return { answer: 'found_id_unknown' };
  return { answer: 'unknown', why: 'The post is live; Instagram does not list it yet.' };
}

function comparable(caption: string): string {
  return caption.normalize('NFC').replace(/\s+/g, ' ').trim();
}
