import { z } from 'zod';
import { isNetworkError } from '../errors.ts';
import { findMarker } from '../marker.ts';
import type { Call, LookupAnswer, LookupQuestion } from '../network.ts';
import { findEverSaved } from '../preparations.ts';
import { caption, pictures, postKey } from './body.ts';
import { likeness, type PagePostRow, pagePostRow, type Wanted } from './match.ts';
import type { PageAccount } from './prepare.ts';

// https://developers.facebook.com/docs/graph-api/reference/page/feed (2026-11-22): at most 100 a page, ranked, about
// 600 a year; so the list is read on behind the first older post, but not to its end.
const pageSize = 100;
const pageLimit = 7;
const oldMs = 24 * 3_600_000;
const skewMs = 60_000;
const fields =
  'id,message,created_time,permalink_url,attachments{unshimmed_url,url,subattachments{unshimmed_url,url}}';

const publishedPosts = z.looseObject({
  data: z.array(pagePostRow),
  paging: z
    .looseObject({
      cursors: z.looseObject({ after: z.string().optional() }).optional(),
      next: z.string().optional(),
    })
    .optional(),
});
const flag = z.looseObject({ is_published: z.boolean(), permalink_url: z.string().optional() });

/** Asks the Page's published posts, or the one post where `twoStep` gave us its id. */
export async function lookUp(page: PageAccount, question: LookupQuestion, call: Call): Promise<LookupAnswer> {
  try {
    return page.twoStep ? await askPost(page, question, call) : await askList(page, question, call);
  } catch (error) {
    if (!isNetworkError(error)) throw error;
    return { answer: 'unknown', why: error.reason.message };
  }
}

async function askPost(page: PageAccount, question: LookupQuestion, call: Call): Promise<LookupAnswer> {
  const post = findEverSaved(question.preparations, postKey(question.message));
  if (post === undefined) return { answer: 'unknown', why: 'The id of the unpublished post is not known.' };
  const id = post.networkId;
  const answer = await page.graph.read([id], { fields: 'is_published,permalink_url' }, flag, call);
  if (!answer.is_published) return { answer: 'absent' };
  return { answer: 'found', networkPostId: id, url: answer.permalink_url ?? null };
}

async function askList(page: PageAccount, question: LookupQuestion, call: Call): Promise<LookupAnswer> {
  const { message, openedAt } = question;
  const text = pictures(message).length > 0 ? caption(message) : (message.parts[0]?.text ?? '');
  const wanted: Wanted = {
    text,
    marker: findMarker(text, message.link),
    since: new Date(openedAt.getTime() - skewMs),
  };
  const rows = await recentPosts(page, openedAt, call);
  if (rows === null) return { answer: 'unknown', why: 'The Page shows too many posts to read them all.' };
  const same = rows
    .filter((row) => likeness(row, wanted) === 'same')
    .sort((a, b) => a.created_time.localeCompare(b.created_time));
  const [first, ...others] = same;
  if (first !== undefined) {
    const url = first.permalink_url ?? null;
    return { answer: 'found', networkPostId: first.id, url, alsoFound: others.map(({ id }) => id) };
  }
  if (rows.some((row) => likeness(row, wanted) === 'unsure')) {
    return { answer: 'unknown', why: 'The Page shows a post that may be this one.' };
  }
  return { answer: 'absent' };
}

/** Null when there may be more than we read. */
async function recentPosts(page: PageAccount, openedAt: Date, call: Call): Promise<PagePostRow[] | null> {
  const rows: PagePostRow[] = [];
  let after: string | undefined;
  for (let number = 0; number < pageLimit; number += 1) {
    const params = { fields, limit: pageSize, ...(after === undefined ? {} : { after }) };
    const { data, paging } = await page.graph.read(
      [page.id, 'published_posts'],
      params,
      publishedPosts,
      call,
    );
    rows.push(...data);
    if (paging?.next === undefined) return rows;
    const long = openedAt.getTime() - oldMs;
    if (data.length > 0 && data.every((row) => Date.parse(row.created_time) < long)) return rows;
    after = paging.cursors?.after;
    if (after === undefined) return null;
  }
  return null;
}
