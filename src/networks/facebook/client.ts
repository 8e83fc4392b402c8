import { z } from 'zod';
import { checkFailed } from '../check-failed.ts';
import { GraphAccount } from '../meta/account.ts';
import type { GraphEndpoint } from '../meta/wire.ts';
import type { Account, Call, ChannelCheck, NetworkClient } from '../network.ts';
import { lookUp } from './lookup.ts';
import { type PageAccount, preparePost } from './prepare.ts';
import { publishPost } from './publish.ts';

/**
 * A Facebook Page. Channel setting: `twoStep` creates the post unpublished while preparing, so that the visible
 * call only publishes a known id and can be asked about and repeated.
 */
export function openFacebook(endpoint: GraphEndpoint, account: Account): NetworkClient {
  const page: PageAccount = {
    id: account.externalId,
    graph: new GraphAccount(endpoint, account.accessToken),
    twoStep: account.settings['twoStep'] === true,
  };
  return {
    prepare: (message, saved, call) => preparePost(page, message, saved, call),
    publish: (step, call) => publishPost(page, step, call),
    lookup: (question, call) => lookUp(page, question, call),
    permalink: (networkPostId, call) => permalink(page, networkPostId, call),
    check: (call) => check(page, call),
  };
}

const linked = z.looseObject({ permalink_url: z.string().optional() });

async function permalink(page: PageAccount, networkPostId: string, call: Call): Promise<string | null> {
  const answer = await page.graph.read([networkPostId], { fields: 'permalink_url' }, linked, call);
  return answer.permalink_url ?? null;
}

const named = z.looseObject({ id: z.string(), name: z.string() });

async function check(page: PageAccount, call: Call): Promise<ChannelCheck> {
  try {
    const { name } = await page.graph.read([page.id], { fields: 'id,name' }, named, call);
    return { ok: true, name, missingScopes: [], expiresAt: null, quotaLeft: null, message: null };
  } catch (error) {
    return checkFailed(error);
  }
}
