export { articles } from './articles.ts';
export { attempts, lookups, preparations } from './attempts.ts';
export { breakers } from './breakers.ts';
export { channels } from './channels.ts';
export { holds } from './holds.ts';
export { media } from './media.ts';
export { newsrooms } from './newsrooms.ts';
export { posts } from './posts.ts';
export { audit, events, idempotencyKeys, instance, outbox } from './records.ts';
