import type { z } from 'zod';
import { type FaultRequest, faultNames, faultRequest } from './faults/fault.ts';
import { feedAnswer } from './feed/answer.ts';
import { type Answer, json } from './http/answer.ts';
import type { SandboxRequest } from './http/request.ts';
import type { Engine } from './network-answer.ts';
import { newsAnswer } from './news/answer.ts';

/** What the sandbox offers besides the networks: ledger, faults, readers' feed, news site. Null for other paths. */
export async function ownAnswer(engine: Engine, request: SandboxRequest): Promise<Answer | null> {
  const { method, path } = request;
  if (path === '/ledger' && method === 'GET') return json(200, engine.world.ledger);
  if (path === '/faults' && method === 'POST') return addFault(engine, request);
  if (path === '/faults' && method === 'DELETE') {
    engine.faults.clear();
    engine.world.switches.reset();
    return json(200, { cleared: true });
  }
  if (method !== 'GET' && method !== 'HEAD') return null;
  return (await newsAnswer(request)) ?? feedAnswer(engine.world, request);
}

function addFault(engine: Engine, request: SandboxRequest): Answer {
  const parsed = faultRequest.safeParse(request.body ?? {});
  if (!parsed.success) return json(400, { error: { code: 'fault_invalid', issues: readable(parsed.error) } });
  const rule = parsed.data;
  const turned = /^(dup_guard|limits)_(on|off)$/.exec(rule.fault);
  if (turned) {
    engine.world.switches.set(
      rule.network,
      turned[1] === 'limits' ? 'limits' : 'dup_guard',
      turned[2] === 'on',
    );
  } else if (isFault(rule)) {
    engine.faults.add(rule);
  }
  return json(201, rule);
}

type FaultRule = Parameters<Engine['faults']['add']>[0];
const isFault = (rule: FaultRequest): rule is FaultRule => faultNames.some((name) => name === rule.fault);

function readable(error: z.ZodError) {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
}
