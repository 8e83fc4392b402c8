import { type NetworkName, networkName, networkNames } from '../../core/network.ts';
import { type Answer, file, html, redirect } from '../http/answer.ts';
import type { SandboxRequest } from '../http/request.ts';
import { inspectPicture } from '../inspect-picture.ts';
import type { World } from '../world/world.ts';
import { avatar } from './avatar.ts';
import { feedPage } from './page.ts';
import { feedStyle } from './style.ts';
import { threadsOf } from './threads.ts';

/** Posts of each network on the page of all, and on a network's own page. */
const pageLengths = { all: 12, one: 40 } as const;

/** The readers' feed, its pictures and its style. Null for other paths. */
export async function feedAnswer(world: World, request: SandboxRequest): Promise<Answer | null> {
  const { path } = request;
  if (path === '/') return redirect('/feed');
  if (path === '/feed/style.css') return file('text/css; charset=utf-8', feedStyle);
  const account = /^\/feed\/avatar\/(\d{1,25})\.svg$/.exec(path)?.[1];
  if (account !== undefined) return file('image/svg+xml', avatar(account));
  const sha256 = /^\/feed\/media\/([0-9a-f]{64})$/.exec(path)?.[1];
  if (sha256 !== undefined) return pictureAnswer(world, sha256);
  // The addresses that X itself gives its posts lead to the reader's page.
  const status = /^\/(?:i\/web|i|\w{1,15})\/status\/(\d{1,19})$/.exec(path)?.[1];
  if (status !== undefined) return redirect(`/feed/x/${status}`);
  return pageAnswer(world, request);
}

async function pictureAnswer(world: World, sha256: string): Promise<Answer | null> {
  const bytes = await world.pictures.get(sha256);
  const facts = bytes ? await inspectPicture(bytes) : null;
  return bytes && facts ? file(facts.mime, bytes) : null;
}

function pageAnswer(world: World, { path, query }: SandboxRequest): Answer | null {
  const now = world.now();
  if (path === '/feed' || path === '/feed/') {
    const columns = networkNames.map((network) => column(world, network, Infinity, pageLengths.all));
    return html(200, feedPage(columns, 'all', now));
  }
  const match = /^\/feed\/(\w+)(?:\/(\d+(?:_\d+)?))?\/?$/.exec(path);
  const network = networkName.safeParse(match?.[1]);
  if (!match || !network.success) return null;
  const id = match[2];
  if (id === undefined) {
    const before = Number(query.get('before') ?? Infinity);
    return html(200, feedPage([column(world, network.data, before, pageLengths.one)], network.data, now));
  }
  const threads = threadsOf(world, network.data, Infinity).filter(({ parts, comments }) =>
    [...parts, ...comments].some((post) => post.id === id),
  );
  const found = { network: network.data, threads, more: false };
  return html(threads.length > 0 ? 200 : 404, feedPage([found], network.data, now));
}

function column(world: World, network: NetworkName, before: number, length: number) {
  const threads = threadsOf(world, network, before);
  return { network, threads: threads.slice(0, length), more: threads.length > length };
}
