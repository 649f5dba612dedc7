import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { ifKnown, notHeld, nthSchoolDay } from './index.ts';

describe('A day that only advises', () => {
  it('is known, or null past the calendar', () => {
    expect(ifKnown(() => nthSchoolDay(CAL_A, 1, '2026-01-05'))).toBe('2026-01-06');
    expect(ifKnown(() => nthSchoolDay(CAL_A, 2, '2026-04-02'))).toBeNull();
  });

  it('hides no other refusal, and no other fault', () => {
    expect(() => ifKnown(() => nthSchoolDay(CAL_A, 0, '2026-01-05'))).toThrow(InvalidInput);
    const fault = Object.assign(new Error('a fault'), { rule: 'beyond-the-calendar' });
    const failing = () => {
      throw fault;
    };
    expect(() => ifKnown(failing)).toThrow(fault);
  });

  it('is named as what a calendar does not hold', () =>
    expect(notHeld(CAL_A, 'the last day')).toBe('The calendar CAL-A does not hold the last day'));
});
