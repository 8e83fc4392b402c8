import { z } from 'zod';
import type { GraphAccount } from '../meta/account.ts';
import type { Call, OutboundMedia, OutboundMessage, Preparation, PrepareCall } from '../network.ts';
import { preparationKey } from '../preparations.ts';

export interface InstagramAccount {
  readonly id: string;
  readonly graph: GraphAccount;
}

/** What preparing one post works with. */
export interface Work {
  readonly ig: InstagramAccount;
  readonly saved: readonly Preparation[];
  readonly call: PrepareCall;
}

// Containers expire after 24 h and 400 of them may be made in 24 h:
// https://developers.facebook.com/docs/instagram-platform/content-publishing (2026-11-22). Rebuilt before 20 h.
export const containerLifeMs = 20 * 3_600_000;

/** Key of the container that `media_publish` takes. It depends on all that the post shows. */
export function containerKey(message: OutboundMessage): string {
  return preparationKey('container', text(message), images(message).map(fingerprint));
}

/** Key of one picture of a carousel. */
export function childKey(index: number, media: OutboundMedia): string {
  return preparationKey(`child:${index}`, fingerprint(media));
}

/** Marks that a container of this key failed once. */
export const failedKey = (key: string) => `${key}:failed`;
/** Marks that a container of this key was found published: it may never be published again. */
export const publishedKey = (key: string) => `${key}:published`;

const fingerprint = (media: OutboundMedia) => `${media.sha256} ${media.alt}`;

/** Instagram has no threads, so there is one part. */
export const text = ({ parts: [part] }: OutboundMessage): string => part?.text ?? '';
export const images = ({ parts: [part] }: OutboundMessage): readonly OutboundMedia[] => part?.media ?? [];

const statusAnswer = z.looseObject({
  status_code: z.enum(['EXPIRED', 'ERROR', 'FINISHED', 'IN_PROGRESS', 'PUBLISHED']),
  status: z.string().optional(),
});
export type ContainerStatus = z.infer<typeof statusAnswer>;

/** Where Instagram stands with a container. */
export function containerStatus(ig: InstagramAccount, id: string, call: Call): Promise<ContainerStatus> {
  return ig.graph.read([id], { fields: 'status_code,status' }, statusAnswer, call);
}
