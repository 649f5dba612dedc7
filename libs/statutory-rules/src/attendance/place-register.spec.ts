import { describe, expect, it } from '@jest/globals';
import { answered } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { placeRegisterKeptTo } from './place-register.ts';

describe('The register of a place after a placement [register.place]', () => {
  it('is kept for four weeks by default', () =>
    expect(answered(placeRegisterKeptTo('2026-11-27'))).toMatchObject({
      result: '2026-12-25',
      sentence: 'The provider keeps the register to Friday 25 December 2026, 4 weeks after the child’s last day.',
    }));

  it('is kept as long as the council says, and no longer than the last day where it says none', () => {
    expect(answered(placeRegisterKeptTo('2026-11-27', 1))).toMatchObject({
      result: '2026-12-04',
      inputs: { ownWeeks: 1 },
    });
    expect(answered(placeRegisterKeptTo('2026-11-27', 0)).result).toBe('2026-11-27');
  });

  it.each<[string, string, () => unknown]>([
    ['lastDay', 'not-a-civil-date', () => placeRegisterKeptTo('2026-02-30')],
    ['ownWeeks', 'not-a-whole-number', () => placeRegisterKeptTo('2026-11-27', -1)],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
