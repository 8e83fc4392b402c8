import { describe, expect, it } from 'vitest';
import { createWorkSet } from '../../../workers/work-set.ts';

describe('work that nobody awaits', () => {
  it('is counted until it ends, and its errors are told', async () => {
    const told: unknown[] = [];
    const work = createWorkSet((error) => told.push(error));
    const gate = Promise.withResolvers<void>();
    work.add(gate.promise);
    work.add(Promise.reject(new Error('no key')));
    expect(work.size).toBe(2);
    gate.resolve();
    await work.drained();
    expect(work.size).toBe(0);
    expect(told).toEqual([new Error('no key')]);
  });
});
