import { always, never, type Route } from '../http/route.ts';
import { createComment, readComments } from './comments.ts';
import { createContainer } from './containers.ts';
import { guarded } from './guard.ts';
import { publishContainer } from './media-publish.ts';
import { readMedia, readQuota } from './media-reads.ts';
import { debugToken, exchangeToken, listPages } from './oauth.ts';
import { readObject } from './objects.ts';
import { createPost } from './page-feed.ts';
import { createPhoto } from './page-photos.ts';
import { deletePost, updatePost } from './page-post.ts';
import { readPosts } from './page-reads.ts';
import { flagParameter } from './parameters.ts';
import { scrape } from './scrape.ts';

const at = (pattern: string): RegExp => new RegExp(`^(?:/v\\d+\\.\\d+)?/${pattern}/?$`);
const page = { network: 'facebook', method: 'POST', visible: never } as const;
const pageRead = { network: 'facebook', method: 'GET', visible: never } as const;
const instagram = { network: 'instagram', method: 'POST', visible: never } as const;
const instagramRead = { network: 'instagram', method: 'GET', visible: never } as const;
const unlessUnpublished: Route['visible'] = (request) => flagParameter(request, 'published', true);

/** Ids that this sandbox gives to containers (179…) and Instagram media (180…): 18 digits. */
const anyId = '(me|\\d{1,25})';

/** The calls of graph.facebook.com and graph.instagram.com that a publishing client makes. */
export const graphRoutes: readonly Route[] = [
  {
    ...page,
    calls: ['create'],
    visible: unlessUnpublished,
    pattern: at(`${anyId}/feed`),
    handle: guarded('pages', createPost),
  },
  {
    ...page,
    calls: ['photo'],
    visible: unlessUnpublished,
    pattern: at(`${anyId}/photos`),
    handle: guarded('pages', createPhoto),
  },
  {
    ...page,
    calls: ['publish'],
    visible: (request) => flagParameter(request, 'is_published', false),
    pattern: at('(\\d+_\\d+)'),
    handle: guarded('pages', updatePost),
  },
  {
    ...page,
    method: 'DELETE',
    calls: ['delete'],
    pattern: at('(\\d+_\\d+)'),
    handle: guarded('pages', deletePost),
  },
  {
    ...page,
    calls: ['comment'],
    visible: always,
    pattern: at('(\\d+_\\d+)/comments'),
    handle: guarded('pages', createComment),
  },
  {
    ...pageRead,
    calls: ['lookup'],
    pattern: at('(\\d+_\\d+)/comments'),
    handle: guarded('pages', readComments),
  },
  {
    ...pageRead,
    calls: ['lookup'],
    pattern: at(`${anyId}/(published_posts|feed|posts|scheduled_posts)`),
    handle: guarded('pages', readPosts),
  },
  {
    ...pageRead,
    calls: ['lookup', 'status'],
    pattern: at('(\\d+_\\d+)'),
    handle: guarded('pages', readObject),
  },
  {
    ...instagram,
    calls: ['container'],
    pattern: at(`${anyId}/media`),
    handle: guarded('instagram', createContainer),
  },
  {
    ...instagram,
    calls: ['publish'],
    visible: always,
    pattern: at(`${anyId}/media_publish`),
    handle: guarded('instagram', publishContainer),
  },
  {
    ...instagram,
    calls: ['comment'],
    visible: always,
    pattern: at('(\\d+)/comments'),
    handle: guarded('instagram', createComment),
  },
  {
    ...instagramRead,
    calls: ['lookup'],
    pattern: at('(\\d+)/comments'),
    handle: guarded('instagram', readComments),
  },
  {
    ...instagramRead,
    calls: ['lookup'],
    pattern: at(`${anyId}/media`),
    handle: guarded('instagram', readMedia),
  },
  {
    ...instagramRead,
    calls: ['account'],
    pattern: at(`${anyId}/content_publishing_limit`),
    handle: guarded('instagram', readQuota),
  },
  {
    ...instagramRead,
    calls: ['status'],
    pattern: at('(179\\d{15})'),
    handle: guarded('instagram', readObject),
  },
  {
    ...instagramRead,
    calls: ['lookup'],
    pattern: at('(180\\d{15})'),
    handle: guarded('instagram', readObject),
  },
  { ...pageRead, calls: ['account'], pattern: at('(me)/accounts'), handle: guarded('pages', listPages) },
  { ...pageRead, calls: ['account'], pattern: at('debug_token'), handle: guarded('pages', debugToken) },
  { ...pageRead, calls: ['token'], pattern: at('oauth/access_token'), handle: exchangeToken },
  { ...page, calls: ['token'], pattern: at('oauth/access_token'), handle: exchangeToken },
  { ...instagramRead, calls: ['token'], pattern: at('(?:refresh_)?access_token'), handle: exchangeToken },
  { ...page, calls: ['account'], pattern: /^(?:\/v\d+\.\d+)?\/?$/, handle: guarded('pages', scrape) },
  { ...pageRead, calls: ['account'], pattern: at(anyId), handle: guarded('pages', readObject) },
];
