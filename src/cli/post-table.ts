import type { Post } from '../core/post.ts';
import { table } from './output.ts';
import { wrap } from './wrap.ts';

const clock = (instant: string | null): string =>
  instant === null ? '–' : instant.slice(5, 19).replace('T', ' ');

/** Posts as a table of 80 columns, each followed by its id where asked for, and by its link, which is never cut. */
export function showPosts(posts: Post[], { ids = false } = {}): string {
  if (posts.length === 0) return 'No posts.';
  const rows = posts.map((post) => [
    post.network,
    post.kind,
    post.state,
    clock(post.receipt?.publishedAt ?? post.dueAt),
    post.text.replace(/\s+/g, ' '),
  ]);
  const lines = table(['Network', 'Kind', 'State', 'UTC', 'First words'], rows, 4).split('\n');
  const below = posts.map((post) => [
    ...(ids && post.id !== undefined ? [`  ${post.id}`] : []),
    ...(post.receipt?.url ? [`  ${post.receipt.url}`] : []),
    ...(post.reason ? wrap(post.reason.message, '  ') : []),
  ]);
  return [...lines.slice(0, 2), ...lines.slice(2).flatMap((line, i) => [line, ...(below[i] ?? [])])].join(
    '\n',
  );
}

/** One post in full: its words, where it stands, every attempt. */
export function showPost(post: Post): string {
  const facts: [string, string][] = [
    ['Post', post.id ?? '–'],
    ['Network', `${post.network} ${post.kind}`],
    ['State', `${post.state}${post.held ? ' (held)' : ''}${post.late ? ' (late)' : ''}`],
    ['Due', post.dueAt === null ? 'no time yet' : `${post.dueAt} (${post.timeZone})`],
    ['Length', `${post.length} of ${post.limit}`],
    ['Link', post.link ?? '–'],
    ['Live at', post.receipt?.url ?? '–'],
  ];
  const attempts = post.attempts.map((attempt) => {
    const codes = [attempt.httpStatus, attempt.networkCode, attempt.requestId].filter(Boolean).join(' ');
    return `  ${attempt.openedAt}  ${attempt.outcome}  ${codes}`.trimEnd();
  });
  return [
    ...facts.map(([name, value]) => `${name.padEnd(8)} ${value}`),
    ...(post.reason ? ['', post.reason.message, post.reason.remedy] : []),
    ...post.problems.map((problem) => `! ${problem.message} (${problem.field})`),
    '',
    ...(post.parts ?? [{ text: post.text }]).map((part) => part.text),
    ...(attempts.length > 0 ? ['', 'Attempts', ...attempts] : []),
  ].join('\n');
}
