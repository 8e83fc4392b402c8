import { graphRoutes } from './graph/routes.ts';
import type { Route } from './http/route.ts';
import { xRoutes } from './x/routes.ts';

/** Every call that the networks answer; paths of X begin with `/2/`, of Graph with a version or an id. */
export const networkRoutes: readonly Route[] = [...xRoutes, ...graphRoutes];
