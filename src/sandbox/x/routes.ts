import { always, never, type Route } from '../http/route.ts';
import { createTweet } from './create-tweet.ts';
import { deleteTweet } from './delete-tweet.ts';
import { guarded } from './guard.ts';
import { lookupTweet, lookupTweets } from './lookup-tweets.ts';
import { setMetadata } from './media-metadata.ts';
import { appendUpload, finalizeUpload, initializeUpload, uploadInOne, uploadStatus } from './media-upload.ts';
import { oauthToken } from './oauth.ts';
import { readTimeline } from './timeline.ts';
import { readMe } from './users.ts';

const at = (pattern: string): RegExp => new RegExp(`^/2/${pattern}/?$`);
const media = { network: 'x', calls: ['media'], method: 'POST', visible: never } as const;
const lookup = { network: 'x', calls: ['lookup'], method: 'GET', visible: never } as const;

/**
 * The calls of api.x.com that a publishing client makes, with the limits of
 * docs.x.com/x-api/fundamentals/rate-limits (per user and 15 minutes, 2026-11-22).
 */
export const xRoutes: readonly Route[] = [
  {
    network: 'x',
    calls: ['create'],
    method: 'POST',
    visible: always,
    pattern: at('tweets'),
    handle: guarded(100, createTweet),
  },
  {
    network: 'x',
    calls: ['delete'],
    method: 'DELETE',
    visible: never,
    pattern: at('tweets/(\\d{1,19})'),
    handle: guarded(50, deleteTweet),
  },
  { ...lookup, pattern: at('tweets'), handle: guarded(5_000, lookupTweets) },
  { ...lookup, pattern: at('tweets/(\\d{1,19})'), handle: guarded(900, lookupTweet) },
  { ...lookup, pattern: at('users/(\\d{1,19})/tweets'), handle: guarded(900, readTimeline) },
  {
    network: 'x',
    calls: ['account'],
    method: 'GET',
    visible: never,
    pattern: at('users/me'),
    handle: guarded(75, readMe),
  },
  {
    ...media,
    pattern: at('media/upload/initialize'),
    handle: guarded(1_875, initializeUpload),
  },
  {
    ...media,
    pattern: at('media/upload/(\\d{1,19})/append'),
    handle: guarded(1_875, appendUpload),
  },
  {
    ...media,
    pattern: at('media/upload/(\\d{1,19})/finalize'),
    handle: guarded(1_875, finalizeUpload),
  },
  { ...media, pattern: at('media/upload'), handle: guarded(500, uploadInOne) },
  { ...media, pattern: at('media/metadata'), handle: guarded(500, setMetadata) },
  {
    network: 'x',
    calls: ['status'],
    method: 'GET',
    visible: never,
    pattern: at('media/upload'),
    handle: guarded(1_000, uploadStatus),
  },
  {
    network: 'x',
    calls: ['token'],
    method: 'POST',
    visible: never,
    pattern: at('oauth2/(token|revoke)'),
    handle: oauthToken,
  },
];
