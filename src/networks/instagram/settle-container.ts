import type { Reason } from '../../core/post.ts';
import { Rejected } from '../errors.ts';
import { graphErrorTable } from '../meta/error-table.ts';
import type { Preparation } from '../network.ts';
import { findSaved } from '../preparations.ts';
import {
  type ContainerStatus,
  containerLifeMs,
  containerStatus,
  failedKey,
  publishedKey,
  type Work,
} from './container.ts';

// "Once per minute, for no more than 5 minutes": https://developers.facebook.com/docs/instagram-platform/content-publishing
// (2026-11-22), written for videos. Pictures take seconds, so the first looks are closer together.
const givenUpMs = 10 * 60_000;
const nextLook = (ageMs: number) => (ageMs < 10_000 ? 1000 : ageMs < 60_000 ? 5000 : 60_000);

/**
 * Asks where a container stands: 0 = it can be published, a number = ask again then, `rebuild` = make a new one.
 * A container that failed is made anew once; the second failure is the picture's.
 */
export async function settleContainer(work: Work, piece: Preparation): Promise<number | 'rebuild'> {
  const { ig, saved, call } = work;
  const state = await containerStatus(ig, piece.networkId, call);
  const ageMs = Date.now() - ((piece.expiresAt?.getTime() ?? Date.now()) - containerLifeMs);
  switch (state.status_code) {
    case 'FINISHED':
      return 0;
    case 'PUBLISHED':
      // Live since a lookup called it absent. Whether Instagram refuses to publish it twice is not documented.
      await call.save({ ...piece, key: publishedKey(piece.key) });
      return 0;
    case 'IN_PROGRESS':
      if (ageMs < givenUpMs) return nextLook(ageMs);
      break;
    case 'EXPIRED':
      return 'rebuild';
    case 'ERROR':
      break;
  }
  const failed = findSaved(saved, failedKey(piece.key));
  if (failed !== undefined && failed.networkId !== piece.networkId) throw new Rejected(whyFailed(state));
  await call.save({ ...piece, key: failedKey(piece.key) });
  return 'rebuild';
}

/** The sentence for the subcode that Instagram writes into the container's `status`. */
function whyFailed({ status = '' }: ContainerStatus): Reason {
  const subcode = Number(/\b2207\d{3}\b/.exec(status)?.[0] ?? 0);
  const row = graphErrorTable.find((candidate) => candidate.subcode === subcode);
  return row?.invisible === 'rejected' ? row.reason : processingFailed;
}

const processingFailed: Reason = {
  code: 'media',
  message: 'Instagram could not process the picture, twice.',
  remedy: 'Replace the picture, then retry the post.',
};
