import { z } from 'zod';
import { checkFailed } from '../check-failed.ts';
import type { Account, Call, ChannelCheck, NetworkClient } from '../network.ts';
import { XApi } from './call.ts';
import { lookUp } from './lookup.ts';
import { uploadMedia } from './media.ts';
import { publishPart } from './publish.ts';
import type { XEndpoint } from './wire.ts';

/** X's API for one account. Channel setting: `madeWithAi` labels every post of the channel. */
export function openX(endpoint: XEndpoint, account: Account): NetworkClient {
  const api = new XApi(endpoint, account.accessToken);
  const link = (id: string) => `${endpoint.webOrigin}/i/web/status/${id}`;
  return {
    prepare: (message, saved, call) => uploadMedia(api, message, saved, call),
    publish: async (step, call) => {
      const { id, facts } = await publishPart(api, account.settings, step, call);
      return { networkPostId: id, url: link(id), facts };
    },
    lookup: async (question, call) => {
      const answer = await lookUp(api, account.externalId, question, call);
      return answer.answer === 'found' ? { ...answer, url: link(answer.networkPostId) } : answer;
    },
    permalink: async (networkPostId) => link(networkPostId),
    check: (call) => check(api, account.externalId, call),
  };
}

const me = z.object({ data: z.object({ id: z.string(), username: z.string() }) });

async function check(api: XApi, externalId: string, call: Call): Promise<ChannelCheck> {
  try {
    const { data } = await api.read({ method: 'GET', path: 'users/me' }, me, call);
    const own = data.id === externalId;
    return {
      ok: own,
      name: `@${data.username}`,
      missingScopes: [],
      expiresAt: null,
      quotaLeft: null,
      message: own ? null : 'The token belongs to another X account than this channel.',
    };
  } catch (error) {
    return checkFailed(error);
  }
}
