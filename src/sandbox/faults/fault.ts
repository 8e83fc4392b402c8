import { z } from 'zod';
import { parseNetworkName } from '../../core/network.ts';
import { callNames } from '../http/route.ts';

/** What may go wrong with one request. The words of docs/sandbox.md. */
export const faultNames = [
  'ok',
  'slow',
  'hang',
  'effect_then_500',
  'effect_then_reset',
  'effect_then_hang',
  'effect_then_html_200',
  'effect_then_2xx_no_id',
  'effect_then_graph_4_2207051',
  'effect_late',
  '500_no_effect',
  'reset_before_read',
  '429',
  '401',
  '403_dup',
  'partial_body',
  'redirect',
  'stale',
  '500',
  'empty',
  'truncated',
] as const;
export type FaultName = (typeof faultNames)[number];

/** Lasting switches that are set the same way. */
const switchNames = ['dup_guard_on', 'dup_guard_off', 'limits_on', 'limits_off'] as const;

const spelled = (value: unknown) =>
  typeof value === 'string' ? value.replace('graph_4/2207051', 'graph_4_2207051') : value;

/** Body of `POST /faults`. `count` ends the rule after so many hits; `ms` is a span where the fault has one. */
export const faultRequest = z.strictObject({
  network: z.string().transform((name, context) => {
    const network = parseNetworkName(name);
    if (network) return network;
    context.addIssue({ code: 'custom', message: 'x, facebook or instagram' });
    return z.NEVER;
  }),
  call: z.enum([...callNames, 'any']).optional(),
  fault: z.preprocess(spelled, z.enum([...faultNames, ...switchNames])),
  probability: z.number().min(0).max(1).default(1),
  count: z.number().int().positive().optional(),
  seed: z.number().int().default(1),
  ms: z.number().int().nonnegative().max(3_600_000).optional(),
});
export type FaultRequest = z.output<typeof faultRequest>;

/** Which calls a fault means when it names none. */
export function defaultScope(fault: FaultName): 'visible' | 'reads' | 'any' {
  if (fault.startsWith('effect_') || fault === '403_dup') return 'visible';
  return fault === 'stale' || fault === 'empty' || fault === 'truncated' ? 'reads' : 'any';
}
