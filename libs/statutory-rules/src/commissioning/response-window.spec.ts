import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addElapsed, answered, instant, londonText, minutes, type Instant } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { responseDeadline, responseTiming, type ResponseTerms } from './index.ts';

describe('The 72-hour window [referral.response-window]', () => {
  it.each(
    vectors<'received' | 'deadline'>(
      'V-72H',
      `received,deadline
       2026-03-27T16:00+00:00,2026-03-30T17:00+01:00
       2026-10-23T16:00+01:00,2026-10-26T15:00+00:00
       2026-12-23T10:00+00:00,2026-12-26T10:00+00:00`,
    ),
  )('$id: received at $received, due by $deadline', ({ received, deadline }) =>
    expect(londonText(answered(responseDeadline(instant(received))).result)).toBe(deadline),
  );

  it('prints the reading, and keeps the other beside it', () => {
    const received = instant('2026-03-27T16:00Z');
    const elapsed = answered(responseDeadline(received));
    expect(elapsed.sentence).toBe(
      'To be answered by 5:00pm on Monday 30 March 2026: 72 elapsed hours from 4:00pm on Friday 27 March 2026.',
    );
    expect(elapsed.reading).toEqual({
      chosen: 'elapsed',
      others: [{ reading: 'working hours', result: '2026-04-13T15:00:00.000Z' }],
    });
    const working = answered(responseDeadline(received, { hours: 72, reading: 'working hours' }));
    expect(londonText(working.result)).toBe('2026-04-13T16:00+01:00');
    expect(working.sentence).toContain('72 working hours');
    expect(working.reading?.others).toEqual([{ reading: 'elapsed', result: elapsed.result }]);
  });

  it.each<[string, ResponseTerms | null, string[], string[]]>([
    ['none by default', null, [], []],
    [
      'both in working hours',
      { hours: 72, reading: 'working hours' },
      ['calendar.working-hours', 'calendar.working-day'],
      ['Working day: unverified (from memory)'],
    ],
  ])('names the hours and days that its reading counts: %s', (_, terms, restsOn, caveats) => {
    const answer = answered(responseDeadline(instant('2026-03-27T16:00Z'), terms));
    expect(answer.restsOn.map(({ id }) => id)).toEqual(restsOn);
    expect(answer.caveats).toEqual(caveats);
    expect(answer.inputs).toEqual({ receivedAt: '2026-03-27T16:00:00.000Z', terms });
  });

  it('of one hour says so', () =>
    expect(answered(responseDeadline(instant('2026-03-27T16:00Z'), { hours: 1, reading: 'elapsed' })).sentence).toBe(
      'To be answered by 5:00pm on Friday 27 March 2026: 1 elapsed hour from 4:00pm on Friday 27 March 2026.',
    ));

  it('may be of another length, and of an agreement’s own working hours', () => {
    const terms: ResponseTerms = {
      hours: 4,
      reading: 'working hours',
      workingHours: { opens: '08:00', closes: '18:00', oneOffs: { added: [], removed: [] } },
    };
    expect(answered(responseDeadline(instant('2026-03-27T16:00Z'), terms)).result).toBe('2026-03-30T09:00:00.000Z');
    const longest = answered(responseDeadline(instant('2026-03-27T16:00Z'), { hours: 8784, reading: 'elapsed' }));
    expect(longest.result).toBe('2027-03-28T16:00:00.000Z');
    const answer = answered(responseDeadline(instant('2026-03-27T16:00Z'), terms));
    expect(answer.inputs).toMatchObject({ terms });
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['calendar.working-day']);
  });

  it('is looked up on London’s date of receipt', () =>
    expect(answered(responseDeadline(instant('2026-06-01T23:30Z'))).on).toBe('2026-06-02'));

  it('never ends before it begins', () => {
    const anyMoment = fc
      .integer({ min: 0, max: 15_000_000 })
      .map((n) => addElapsed(instant('2006-01-01T00:00Z'), minutes(n)));
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 200 }), (received, hours) => {
        const answer = answered(responseDeadline(received, { hours, reading: 'elapsed' }));
        expect(answer.result > received).toBe(true);
        expect(answer.reading!.others[0]!.result > received).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('An answer on time or late [referral.response-window]', () => {
  const deadline = instant('2026-03-30T16:00Z');
  it.each<[string, string, object, string]>([
    [
      'equal',
      '2026-03-30T17:00+01:00',
      { late: false, mayBeConsidered: true, reasonRequired: false },
      'Answered at 5:00pm on Monday 30 March 2026, due by 5:00pm on Monday 30 March 2026: on time.',
    ],
    [
      'a millisecond after',
      '2026-03-30T16:00:00.001Z',
      { late: true, mayBeConsidered: true, reasonRequired: true },
      'Answered at 5:00:00.001pm on Monday 30 March 2026, due by 5:00:00.000pm on Monday 30 March 2026: late: it is kept and marked, and may be considered, with a reason.',
    ],
    [
      'before',
      '2026-03-28T00:00Z',
      { late: false, mayBeConsidered: true, reasonRequired: false },
      'Answered at 12:00am on Saturday 28 March 2026, due by 5:00pm on Monday 30 March 2026: on time.',
    ],
  ])('%s', (_, at, result, sentence) =>
    expect(answered(responseTiming(deadline, instant(at)))).toMatchObject({ result, sentence }),
  );

  it('is looked up on London’s date of the answer', () => {
    const answer = answered(responseTiming(deadline, instant('2026-06-01T23:30Z'), 'not considered'));
    expect(answer.on).toBe('2026-06-02');
    expect(answer.inputs).toEqual({ deadline, respondedAt: '2026-06-01T23:30:00.000Z', late: 'not considered' });
  });

  it('where the agreement considers none', () => {
    const late = answered(responseTiming(deadline, instant('2026-03-30T16:01Z'), 'not considered'));
    expect(late.result).toEqual({ late: true, mayBeConsidered: false, reasonRequired: false });
    expect(late.sentence).toContain('and is not considered.');
  });
});

describe('A window that cannot be [referral.response-window]', () => {
  const now = instant('2026-03-27T16:00Z');
  it.each<[string, string, () => unknown]>([
    ['receivedAt', 'not-an-instant', () => responseDeadline('2026-03-27' as Instant)],
    ['hours', 'not-a-whole-number', () => responseDeadline(now, { hours: 0, reading: 'elapsed' })],
    ['hours', 'not-a-whole-number', () => responseDeadline(now, { hours: 0.5, reading: 'elapsed' })],
    ['hours', 'longer-than-a-year', () => responseDeadline(now, { hours: 8785, reading: 'elapsed' })],
    ['reading', 'not-one-of', () => responseDeadline(now, { hours: 72, reading: 'days' as 'elapsed' })],
    ['deadline', 'not-an-instant', () => responseTiming('noon' as Instant, now)],
    ['respondedAt', 'not-an-instant', () => responseTiming(now, 'noon' as Instant)],
    ['late', 'not-one-of', () => responseTiming(now, now, 'never' as 'not considered')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
