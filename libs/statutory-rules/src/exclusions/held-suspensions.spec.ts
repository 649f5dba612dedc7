import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { daysNotHeld, heldBy, mayBeginEarlier } from './held-suspensions.ts';
import type { Suspension } from './suspension.ts';

const suspension = (from: IsoDate, to: IsoDate): Suspension => ({ kind: 'suspension', from, to });
const lunchtime = (from: IsoDate, to: IsoDate): Suspension => ({ kind: 'lunchtime suspension', from, to });

// CAL-A is known from Monday 5 January 2026, an INSET day, to 2 April.
describe('Suspensions by the days that a calendar holds', () => {
  it.each<[string, Suspension, readonly Suspension[], readonly object[]]>([
    ['from its first day', suspension('2026-01-05', '2026-01-07'), [suspension('2026-01-05', '2026-01-07')], []],
    [
      'into it',
      { kind: 'suspension', from: '2026-01-02', to: '2026-01-06', starts: 'PM', ends: 'AM' },
      [{ kind: 'suspension', from: '2026-01-05', to: '2026-01-06', starts: 'AM', ends: 'AM' }],
      [{ from: '2026-01-02', to: '2026-01-04' }],
    ],
    [
      'a lunchtime into it',
      lunchtime('2026-01-02', '2026-01-06'),
      [lunchtime('2026-01-05', '2026-01-06')],
      [{ from: '2026-01-02', to: '2026-01-04' }],
    ],
    [
      'to its first day, no school day',
      suspension('2026-01-02', '2026-01-05'),
      [],
      [{ from: '2026-01-02', to: '2026-01-04' }],
    ],
    ['before it', suspension('2025-12-01', '2025-12-03'), [], [{ from: '2025-12-01', to: '2025-12-03' }]],
  ])('%s', (_, given, held, before) => expect(heldBy(CAL_A, [given])).toEqual({ held, before }));

  it.each<[IsoDate, Suspension[], boolean]>([
    ['2026-01-06', [suspension('2025-12-01', '2025-12-03')], true],
    ['2026-01-07', [suspension('2025-12-01', '2025-12-03')], false],
    ['2026-01-06', [suspension('2026-01-06', '2026-01-07')], false],
  ])('a run from %s after %j may have begun earlier: %s', (first, suspensions, may) =>
    expect(mayBeginEarlier(first, suspensions, CAL_A)).toBe(may),
  );

  it.each<[IsoDate, IsoDate, boolean]>([
    ['2025-12-03', '2026-01-31', true],
    ['2025-12-04', '2026-01-31', false],
    ['2025-09-01', '2025-12-01', true],
    ['2025-09-01', '2025-11-30', false],
  ])('days of 1 to 3 December are missing from %s to %s: %s', (from, to, missing) =>
    expect(daysNotHeld({ from, to }, CAL_A, [suspension('2025-12-01', '2025-12-03')])).toBe(missing),
  );

  it.each<[string, string, Suspension]>([
    ['suspensions[0].from', 'not-a-civil-date', suspension('2026-02-30', '2026-03-02')],
    ['suspensions[0]', 'ends-before-it-starts', suspension('2025-12-03', '2025-12-01')],
  ])('refuse %s: %s', (field, rule, given) => expectRefused(() => heldBy(CAL_A, [given]), field, rule));

  it('name the one that is refused by its place among all, those before the calendar too', () => {
    const all = [suspension('2025-12-01', '2025-12-03'), suspension('2026-03-02', '2026-04-03')];
    expectRefused(() => heldBy(CAL_A, all), 'suspensions[1].to', 'beyond-the-calendar');
  });
});
