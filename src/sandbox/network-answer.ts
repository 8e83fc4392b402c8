import { cannedAnswer } from './faults/canned.ts';
import type { ChosenFault, FaultBook, FaultSubject } from './faults/fault-book.ts';
import { type Delivery, perform } from './faults/perform.ts';
import type { Answer } from './http/answer.ts';
import type { SandboxRequest } from './http/request.ts';
import type { Route } from './http/route.ts';
import type { World } from './world/world.ts';

/** What outlives one request. */
export interface Engine {
  readonly world: World;
  readonly faults: FaultBook;
  wait(ms: number): Promise<void>;
  later(ms: number, work: () => void): void;
  readonly log: (line: string) => void;
}

/** Answers one call of a network, as honestly as the faults of this moment let it. */
export async function networkAnswer(
  engine: Engine,
  route: Route,
  path: readonly string[],
  request: SandboxRequest,
): Promise<Delivery> {
  const { world } = engine;
  const run = async (staleMs = 0): Promise<Answer> =>
    route.handle({ request, world, path, seenAt: world.now() - staleMs });
  const subject = { network: route.network, calls: route.calls, visible: route.visible(request) };
  const fault = engine.faults.choose(subject, (name) => name !== 'reset_before_read');
  if (!fault) return { kind: 'answer', answer: await run() };
  engine.log(`${request.id} ${route.network} meets ${fault.name}`);
  return perform({
    fault,
    run,
    canned: () => cannedAnswer(route.network, path[0] ?? '0', fault, request.id),
    wait: engine.wait,
    later: (ms, work) =>
      engine.later(ms, () => void work().catch((error) => engine.log(`${request.id} late: ${error}`))),
    target: request.path,
  });
}

/** Does a fault cut this connection before its body is read? */
export function cutsEarly(engine: Engine, route: Route): ChosenFault | null {
  const subject: FaultSubject = { network: route.network, calls: route.calls, visible: false };
  return engine.faults.choose(subject, (name) => name === 'reset_before_read');
}
