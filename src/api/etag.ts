import type { FastifyReply, FastifyRequest } from 'fastify';
import { TowncrierError } from '../core/errors.ts';
import type { Post } from '../core/post.ts';

const etagOf = (revision: number): string => `"${revision}"`;

/** Answers one post with its revision as the ETag. */
export function answerPost(reply: FastifyReply, post: Post): Post {
  reply.header('ETag', etagOf(post.revision));
  return post;
}

/** The revision in `If-Match`; null for none and for `*`. Throws `usage` for what no ETag of ours looks like. */
export function revisionIn(request: FastifyRequest): number | null {
  const given = request.headers['if-match'];
  if (given === undefined || given.trim() === '*') return null;
  const revision = /^"(\d{1,9})"$/.exec(given.trim())?.[1];
  if (revision !== undefined) return Number(revision);
  throw new TowncrierError(
    'usage',
    'if_match_invalid',
    'If-Match must be the ETag of the post as you read it.',
    {
      field: 'If-Match',
      remedy: 'Send the ETag header of GET /posts/{id} unchanged, e.g. If-Match: "3".',
    },
  );
}

/** As `revisionIn`, for calls that may not be made blindly. Throws `precondition` without the header. */
export function requiredRevision(request: FastifyRequest): number | null {
  if (request.headers['if-match'] !== undefined) return revisionIn(request);
  throw new TowncrierError(
    'precondition',
    'if_match_required',
    'Say which revision you edited: If-Match is missing.',
    {
      field: 'If-Match',
      remedy: 'Read the post and send its ETag as If-Match.',
    },
  );
}
