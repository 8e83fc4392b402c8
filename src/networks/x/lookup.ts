import { z } from 'zod';
import { isNetworkError } from '../errors.ts';
import { findMarker } from '../marker.ts';
import type { Call, LookupAnswer, LookupQuestion } from '../network.ts';
import { wholePage } from '../whole-page.ts';
import type { XApi } from './call.ts';
import { likeness, type TimelinePost, timelinePost, type Wanted } from './match.ts';

const page = z.looseObject({
  data: z.array(timelinePost).optional(),
  meta: z.looseObject({ result_count: z.number(), next_token: z.string().optional() }),
  errors: z.array(z.unknown()).max(0).optional(),
});

// https://docs.x.com/x-api/posts/timelines/integrate (2026-11-22): 5 to 100 per page.
const pageSize = 100;
const pageLimit = 10;
// Clocks of the database and of X may differ by this much; `publish-protocol` uses the same span.
const skewMs = 60_000;

/** Asks the account's own timeline. Anything but a complete reading is `unknown`. */
export async function lookUp(
  api: XApi,
  userId: string,
  question: LookupQuestion,
  call: Call,
): Promise<LookupAnswer> {
  const part = question.message.parts[question.part];
  const parentId = question.part === 0 ? null : question.publishedIds[question.part - 1];
  if (part === undefined || parentId === undefined) {
    return { answer: 'unknown', why: 'The part before this one has no id.' };
  }
  const wanted: Wanted = { text: part.text, marker: findMarker(part.text), parentId };
  try {
    const posts = await timeline(api, userId, new Date(question.openedAt.getTime() - skewMs), call);
    return posts === null
      ? { answer: 'unknown', why: 'X shows too many posts to read them all.' }
      : judge(posts, wanted);
  } catch (error) {
    if (!isNetworkError(error)) throw error;
    return { answer: 'unknown', why: error.reason.message };
  }
}

function judge(posts: readonly TimelinePost[], wanted: Wanted): LookupAnswer {
  const same = posts.filter((post) => likeness(post, wanted) === 'same').sort((a, b) => byId(a.id, b.id));
  const [first, ...others] = same.map(({ id }) => id);
  if (first !== undefined) return { answer: 'found', networkPostId: first, url: null, alsoFound: others };
  if (posts.some((post) => likeness(post, wanted) === 'unsure')) {
    return { answer: 'unknown', why: 'X shows a post that may be this one.' };
  }
  return { answer: 'absent' };
}

// Ids grow with time: https://docs.x.com/fundamentals/x-ids (2026-11-22).
const byId = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);

/** All posts since then, newest first; null when there are more than we read. */
async function timeline(api: XApi, userId: string, since: Date, call: Call): Promise<TimelinePost[] | null> {
  const posts: TimelinePost[] = [];
  let token: string | undefined;
  for (let number = 0; number < pageLimit; number += 1) {
    const query = {
      max_results: pageSize,
      start_time: `${since.toISOString().slice(0, 19)}Z`,
      exclude: 'retweets',
      'tweet.fields': 'created_at,entities,note_tweet,referenced_tweets',
      ...(token === undefined ? {} : { pagination_token: token }),
    };
    const { data, meta } = await api.read(
      { method: 'GET', path: `users/${userId}/tweets`, query },
      page,
      call,
    );
    posts.push(...wholePage(data ?? [], meta.result_count));
    token = meta.next_token;
    if (token === undefined) return posts;
  }
  return null;
}
