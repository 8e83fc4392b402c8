import { IGUser } from 'facebook-nodejs-business-sdk';
import { z } from 'zod';
import { checkFailed } from '../check-failed.ts';
import { OutcomeUnknown } from '../errors.ts';
import { GraphAccount } from '../meta/account.ts';
import type { GraphEndpoint } from '../meta/wire.ts';
import type {
  Account,
  Call,
  ChannelCheck,
  NetworkClient,
  Published,
  VisibleCall,
  VisibleStep,
} from '../network.ts';
import { findEverSaved, requireSaved } from '../preparations.ts';
import { containerKey, type InstagramAccount, publishedKey } from './container.ts';
import { lookUp } from './lookup.ts';
import { prepareContainers } from './prepare.ts';

/** The two hosts of Instagram's API: for accounts connected by Facebook's login, and by Instagram's own. */
export interface InstagramEndpoints {
  readonly facebook: GraphEndpoint;
  readonly instagram: GraphEndpoint;
}

/** An Instagram professional account. Channel setting: `login: 'instagram'` where it was connected without Facebook. */
export function openInstagram(endpoints: InstagramEndpoints, account: Account): NetworkClient {
  const host = account.settings['login'] === 'instagram' ? endpoints.instagram : endpoints.facebook;
  const ig: InstagramAccount = { id: account.externalId, graph: new GraphAccount(host, account.accessToken) };
  return {
    prepare: (message, saved, call) => prepareContainers(ig, message, saved, call),
    publish: (step, call) => publish(ig, step, call),
    lookup: (question, call) => lookUp(ig, question, call),
    permalink: (networkPostId, call) => permalink(ig, networkPostId, call),
    check: (call) => check(ig, call),
  };
}

const created = z.looseObject({ id: z.string().min(1) });

/** The one visible call: `media_publish` of the container. One that is live already is left to the lookup. */
async function publish(ig: InstagramAccount, step: VisibleStep, call: VisibleCall): Promise<Published> {
  const key = containerKey(step.message);
  const body = { creation_id: requireSaved(step.preparations, key) };
  if (findEverSaved(step.preparations, publishedKey(key))?.networkId === body.creation_id) {
    throw new OutcomeUnknown(liveAlready);
  }
  const { body: answer, facts } = await ig.graph.send(
    (api) => new IGUser(ig.id, {}, undefined, api).createMediaPublish([], body),
    created,
    call,
  );
  return { networkPostId: answer.id, url: null, facts };
}

const liveAlready = {
  code: 'in_doubt',
  message: 'Instagram says that this post is live already; nothing more was sent.',
  remedy: 'Nothing to do: Towncrier asks for its link.',
};

const linked = z.looseObject({ permalink: z.string().optional() });

async function permalink(ig: InstagramAccount, networkPostId: string, call: Call): Promise<string | null> {
  return (await ig.graph.read([networkPostId], { fields: 'permalink' }, linked, call)).permalink ?? null;
}

const named = z.looseObject({ username: z.string() });
const limits = z.looseObject({
  data: z.array(
    z.looseObject({
      quota_usage: z.number(),
      // Meta's own pages say 50 and 100; the account's own figure is the one that counts.
      config: z.looseObject({ quota_total: z.number() }).optional(),
    }),
  ),
});

async function check(ig: InstagramAccount, call: Call): Promise<ChannelCheck> {
  try {
    const { username } = await ig.graph.read([ig.id], { fields: 'username' }, named, call);
    const fields = { fields: 'config,quota_usage' };
    const { data } = await ig.graph.read([ig.id, 'content_publishing_limit'], fields, limits, call);
    const [limit] = data;
    const quotaLeft =
      limit?.config === undefined ? null : Math.max(0, limit.config.quota_total - limit.quota_usage);
    return { ok: true, name: `@${username}`, missingScopes: [], expiresAt: null, quotaLeft, message: null };
  } catch (error) {
    return checkFailed(error);
  }
}
