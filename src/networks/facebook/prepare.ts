import { Page } from 'facebook-nodejs-business-sdk';
import type { GraphAccount } from '../meta/account.ts';
import type { OutboundMessage, Preparation, PrepareCall, Prepared } from '../network.ts';
import { findSaved } from '../preparations.ts';
import { feedBody, photoBody, photoKey, pictures, postKey } from './body.ts';

export interface PageAccount {
  readonly id: string;
  readonly graph: GraphAccount;
  readonly twoStep: boolean;
}

// Unused unpublished photos are deleted after about 24 h:
// https://developers.facebook.com/docs/graph-api/reference/page/photos (2026-11-22).
const photoLifeMs = 20 * 3_600_000;

/** Whether the whole post is one call: `POST /{page}/photos` makes photo and post together. */
export function isSinglePhoto(page: PageAccount, message: OutboundMessage): boolean {
  return !page.twoStep && pictures(message).length === 1;
}

/** Uploads several pictures unpublished; with `twoStep` creates the post unpublished as well. */
export async function preparePost(
  page: PageAccount,
  message: OutboundMessage,
  saved: readonly Preparation[],
  call: PrepareCall,
): Promise<Prepared> {
  if (isSinglePhoto(page, message)) return { ready: true };
  const ready = [...saved];
  const keep = async (key: string, networkId: string, expiresAt: Date | null) => {
    const piece = { key, networkId, expiresAt };
    await call.save(piece);
    ready.push(piece);
  };
  const post = postKey(message);
  if (page.twoStep && findSaved(ready, post) !== undefined) return { ready: true };
  for (const [index, media] of pictures(message).entries()) {
    const key = photoKey(index, media);
    if (findSaved(ready, key) !== undefined) continue;
    const body = photoBody(media, { published: false });
    const id = await page.graph.make(
      (api) => new Page(page.id, {}, undefined, api).createPhoto([], body),
      call,
    );
    await keep(key, id, new Date(Date.now() + photoLifeMs));
  }
  if (page.twoStep) {
    const body = { ...feedBody(message, ready), published: false };
    const id = await page.graph.make(
      (api) => new Page(page.id, {}, undefined, api).createFeed([], body),
      call,
    );
    await keep(post, id, null);
  }
  return { ready: true };
}
