import { describe, expect, it } from 'vitest';
import type { SourcedNumber } from '../../src/core/rules.ts';
import { facebookRules } from '../../src/networks/facebook/rules.ts';
import { instagramRules } from '../../src/networks/instagram/rules.ts';
import { xRules } from '../../src/networks/x/rules.ts';

function numbers(value: unknown): SourcedNumber[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value) return [value as SourcedNumber];
  return Object.values(value).flatMap(numbers);
}

describe.each([xRules, facebookRules, instagramRules])('the rules of $network', (rules) => {
  it('say for every number where it is written and when somebody looked', () => {
    expect(numbers(rules).length).toBeGreaterThanOrEqual(5);
    for (const { value, source, checkedOn } of numbers(rules)) {
      expect(value).toBeGreaterThan(0);
      expect(URL.canParse(source)).toBe(true);
      expect(checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('are data: they survive JSON, so the browser counts by the same', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });
});
