import type { NetworkName } from '../../core/network.ts';
import { escapeHtml as h } from '../escape-html.ts';
import { facebookPost } from './facebook-post.ts';
import { instagramPost } from './instagram-post.ts';
import { startOf, type Thread } from './threads.ts';
import { xThread } from './x-thread.ts';

const networkTitles: Readonly<Record<NetworkName, string>> = {
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
};

const draw: Readonly<Record<NetworkName, (thread: Thread, now: number) => string>> = {
  x: xThread,
  facebook: facebookPost,
  instagram: instagramPost,
};

/** What one column of the feed shows. */
export interface Column {
  readonly network: NetworkName;
  readonly threads: readonly Thread[];
  /** Are there older ones? */
  readonly more: boolean;
}

/** The readers' feed: one column a network. `current` is the page's own entry in the navigation. */
export function feedPage(columns: readonly Column[], current: NetworkName | 'all', now: number): string {
  const entries: [string, string, NetworkName | 'all'][] = [
    ['/feed', 'All', 'all'],
    ['/feed/x', 'X', 'x'],
    ['/feed/facebook', 'Facebook', 'facebook'],
    ['/feed/instagram', 'Instagram', 'instagram'],
  ];
  const links = entries.map(
    ([path, name, key]) =>
      `<li><a href="${path}"${key === current ? ' aria-current="page"' : ''}>${name}</a></li>`,
  );
  const title = current === 'all' ? 'Readers’ feed' : `${networkTitles[current]}: readers’ feed`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${h(title)}</title>
<link rel="stylesheet" href="/feed/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<header class="top"><p class="brand"><a href="/feed">Towncrier</a> <span>rehearsal</span></p><nav aria-label="Networks"><ul>${links.join('')}<li class="push"><a href="/news/">News site</a></li></ul></nav></header>
<main class="columns of-${columns.length}">
<h1 class="unseen">${h(title)}</h1>
${columns.map((column) => columnHtml(column, current, now)).join('\n')}
</main>
</body>
</html>
`;
}

function columnHtml({ network, threads, more }: Column, current: NetworkName | 'all', now: number): string {
  const posts = threads.map((thread) => draw[network](thread, now)).join('\n');
  const last = threads.at(-1)?.parts[0];
  const older =
    current === 'all' ? `/feed/${network}` : `/feed/${network}?before=${last ? startOf(last) : ''}`;
  const next = more && last ? `<p class="older"><a href="${older}">Older posts</a></p>` : '';
  return `<section class="column" aria-labelledby="on-${network}"><h2 id="on-${network}">${networkTitles[network]}</h2>${posts || `<p class="empty">Nothing has been published on ${networkTitles[network]} yet.</p>`}${next}</section>`;
}
