import { Page, PagePost } from 'facebook-nodejs-business-sdk';
import { z } from 'zod';
import type { Published, VisibleCall, VisibleStep } from '../network.ts';
import { requireSaved } from '../preparations.ts';
import { caption, feedBody, photoBody, pictures, postKey } from './body.ts';
import { isSinglePhoto, type PageAccount } from './prepare.ts';

const id = z.string().min(1);
const created = z.looseObject({ id });
const photo = z.looseObject({ id, post_id: id.optional() });
const updated = z.looseObject({ success: z.literal(true) });

/** The one visible call: the post, the photo with its post, or the flag on a post that is there already. */
export async function publishPost(
  page: PageAccount,
  step: VisibleStep,
  call: VisibleCall,
): Promise<Published> {
  const { message, preparations } = step;
  if (page.twoStep) return publishPrepared(page, requireSaved(preparations, postKey(message)), call);
  const [picture] = pictures(message);
  if (picture !== undefined && isSinglePhoto(page, message)) {
    const text = caption(message);
    const body = photoBody(picture, { ...(text === '' ? {} : { caption: text }), published: true });
    const send = await page.graph.send((api) => pageOf(page, api).createPhoto([], body), photo, call);
    return { networkPostId: send.body.post_id ?? send.body.id, url: null, facts: send.facts };
  }
  const body = feedBody(message, preparations);
  const send = await page.graph.send((api) => pageOf(page, api).createFeed([], body), created, call);
  return { networkPostId: send.body.id, url: null, facts: send.facts };
}

async function publishPrepared(page: PageAccount, postId: string, call: VisibleCall): Promise<Published> {
  const update = { is_published: true };
  const { facts } = await page.graph.send(
    (api) => new PagePost(postId, {}, undefined, api).update([], update),
    updated,
    call,
  );
  return { networkPostId: postId, url: null, facts };
}

const pageOf = (page: PageAccount, api: ConstructorParameters<typeof Page>[3]) =>
  new Page(page.id, {}, undefined, api);
