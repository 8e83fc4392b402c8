import type { NetworkName } from '../../core/network.ts';
import type { CallName } from '../http/route.ts';
import { seededRandom } from '../random.ts';
import { defaultScope, type FaultName, type FaultRequest } from './fault.ts';

/** The fault that one request meets. */
export interface ChosenFault {
  readonly name: FaultName;
  readonly ms: number | undefined;
  /** In [0, 1), from the rule's own seed. */
  readonly chance: number;
}

/** What the book must know of a request; never what it says. */
export interface FaultSubject {
  readonly network: NetworkName;
  readonly calls: readonly CallName[];
  readonly visible: boolean;
}

export interface FaultBook {
  add(rule: FaultRequest & { fault: FaultName }): void;
  clear(): void;
  /** The first rule that fires. Only rules for `names` are asked and only those draw a number. */
  choose(subject: FaultSubject, names: (name: FaultName) => boolean): ChosenFault | null;
}

interface Rule {
  readonly request: FaultRequest & { fault: FaultName };
  readonly random: () => number;
  left: number;
}

/** Rules in the order in which they were added, each with its own seeded generator. */
export function makeFaultBook(): FaultBook {
  let rules: Rule[] = [];
  return {
    add(request) {
      rules.push({ request, random: seededRandom(request.seed), left: request.count ?? Infinity });
    },
    clear() {
      rules = [];
    },
    choose(subject, names) {
      for (const rule of rules) {
        if (rule.left <= 0 || !names(rule.request.fault) || !concerns(rule.request, subject)) continue;
        if (rule.random() >= rule.request.probability) continue;
        rule.left -= 1;
        return { name: rule.request.fault, ms: rule.request.ms, chance: rule.random() };
      }
      return null;
    },
  };
}

const reads: readonly CallName[] = ['lookup', 'status'];

function concerns(rule: FaultRequest & { fault: FaultName }, subject: FaultSubject): boolean {
  if (rule.network !== subject.network) return false;
  if (rule.call === 'any') return true;
  if (rule.call !== undefined) return subject.calls.includes(rule.call);
  const scope = defaultScope(rule.fault);
  if (scope === 'visible') return subject.visible;
  return scope === 'any' || subject.calls.some((call) => reads.includes(call));
}
