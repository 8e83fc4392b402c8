import { networkName } from '../../core/network.ts';
import { type Answer, file, html, redirect } from '../http/answer.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { World } from '../world/world.ts';

/** The readers' feed. Null for other paths. */
export async function feedAnswer(world: World, { path }: SandboxRequest): Promise<Answer | null> {
  if (path === '/') return redirect('/feed');
  const picture = /^\/feed\/media\/([0-9a-f]{64})$/.exec(path)?.[1];
  if (picture !== undefined) {
    const bytes = await world.pictures.get(picture);
    return bytes ? file('image/jpeg', bytes) : null;
  }
  const name = networkName.safeParse(/^\/feed\/(\w+)$/.exec(path)?.[1]);
  if (path === '/feed' || name.success) return html(200, '<!doctype html><title>Feed</title>');
  return null;
}
