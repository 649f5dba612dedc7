import { describe, expect, it } from '@jest/globals';
import { hours, instant, londonText, minutes, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { NO_ONE_OFFS, windowEnd, workingHoursOn } from './index.ts';

const { hours: WORKING_HOURS } = workingHoursOn('2026-03-27');

describe('A window of elapsed hours', () => {
  it.each(
    vectors<'received' | 'deadline'>(
      'V-72H',
      `received,deadline
       2026-03-27T16:00+00:00,2026-03-30T17:00+01:00
       2026-10-23T16:00+01:00,2026-10-26T15:00+00:00
       2026-12-23T10:00+00:00,2026-12-26T10:00+00:00`,
    ),
  )('$id: received $received ends $deadline', ({ received, deadline }) =>
    expect(londonText(windowEnd(instant(received), hours(72), 'elapsed'))).toBe(deadline),
  );
});

describe('A window of working hours [calendar.working-hours]', () => {
  it.each<[string, number, string, string]>([
    ['2026-03-27T16:00Z', 72, '2026-04-13T16:00+01:00', 'over the clock change and Easter (domain reference 2.3)'],
    ['2026-10-23T16:00+01:00', 8, '2026-10-26T16:00+00:00', 'over the clocks going back'],
    ['2026-03-27T16:00Z', 1, '2026-03-27T17:00+00:00', 'ending as they close'],
    ['2026-03-27T17:00Z', 1, '2026-03-30T10:00+01:00', 'received as they close'],
    ['2026-03-28T11:00Z', 1, '2026-03-30T10:00+01:00', 'received on a Saturday'],
    ['2026-03-27T06:00Z', 1, '2026-03-27T10:00+00:00', 'received before they open'],
    ['2026-12-24T16:00Z', 2, '2026-12-29T10:00+00:00', 'over Christmas and its substitute day'],
  ])('from %s, %i hours, to %s: %s', (received, length, end) =>
    expect(londonText(windowEnd(instant(received), hours(length), WORKING_HOURS))).toBe(end),
  );

  it('keeps the seconds of the start', () =>
    expect(windowEnd(instant('2026-03-27T16:59:30Z'), minutes(1), WORKING_HOURS)).toBe('2026-03-30T08:00:30.000Z'));

  it.each<[string, string, () => unknown]>([
    ['opened', 'not-an-instant', () => windowEnd('2026-03-27' as never, hours(1), 'elapsed')],
    ['opened', 'not-an-instant', () => windowEnd('2026-03-27' as never, hours(1), WORKING_HOURS)],
    [
      'working hours',
      'closes-before-it-opens',
      () => windowEnd(instant('2026-03-27T16:00Z'), hours(1), { ...WORKING_HOURS, opens: '17:00' }),
    ],
    ...(['added', 'removed'] as const).map((field): [string, string, () => unknown] => {
      const day = '2026-6-15' as IsoDate;
      const oneOffs = { added: [{ date: day, name: 'A proclaimed day' }], removed: [day] };
      const reading = { ...WORKING_HOURS, oneOffs: { ...NO_ONE_OFFS, [field]: oneOffs[field] } };
      return [`${field}[0]`, 'not-a-civil-date', () => windowEnd(instant('2026-03-27T16:00Z'), hours(1), reading)];
    }),
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
