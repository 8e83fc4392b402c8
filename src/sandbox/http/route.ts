import type { NetworkName } from '../../core/network.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';
import type { SandboxRequest } from './request.ts';

/** How `POST /faults` names the calls of publishing clients. */
export const callNames = [
  'create',
  'media',
  'container',
  'publish',
  'lookup',
  'status',
  'photo',
  'comment',
  'delete',
  'account',
  'token',
] as const;
export type CallName = (typeof callNames)[number];

/** What a handler gets: the request, the matched parts of its path, the world, and the reads' staleness. */
export interface Visit {
  readonly request: SandboxRequest;
  readonly world: World;
  readonly path: readonly string[];
  /** Reads behave as of this instant (ms): later than it, nothing has happened yet. */
  readonly seenAt: number;
}

/** One call of one network. */
export interface Route {
  readonly network: NetworkName;
  readonly calls: readonly CallName[];
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly pattern: RegExp;
  /** Would this request make something visible to readers? */
  readonly visible: (request: SandboxRequest) => boolean;
  readonly handle: (visit: Visit) => Answer | Promise<Answer>;
}

/** The most specific route comes first in the list. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; path: string[] } | null {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match) return { route, path: match.slice(1).map((part) => part ?? '') };
  }
  return null;
}

export const never = (): boolean => false;
export const always = (): boolean => true;
