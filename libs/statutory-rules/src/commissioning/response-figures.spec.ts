import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addElapsed, answered, fraction, hours, instant, minutes, type Instant } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { responseFigures, type SentReferral } from './index.ts';

const RECEIVED = instant('2026-03-27T16:00Z');
const ON = '2026-03-31';
const times = (after: number) => ({
  receivedAt: RECEIVED,
  deadline: instant('2026-03-30T16:00Z'),
  respondedAt: addElapsed(RECEIVED, hours(after)),
});
const offer = (after: number): SentReferral => ({ answer: 'offer', ...times(after) });
const decline = (after: number, reason: string): SentReferral => ({ answer: 'decline', reason, ...times(after) });
const NONE: SentReferral = { answer: 'none' };
const figures = (sent: readonly SentReferral[]) => answered(responseFigures(sent, ON)).result;

describe('Figures of the answers to referrals [referral.response-figures]', () => {
  const sent = [offer(10), offer(73), decline(72, 'no capacity'), decline(5, 'too far'), decline(80, 'too far'), NONE];

  it('are the rates of what was sent, the median hours and the reasons for declining', () => {
    const answer = answered(responseFigures(sent, ON));
    expect(answer.result).toEqual({
      sent: 6,
      onTime: 3,
      offers: 2,
      responseRate: { n: 3, d: 6 },
      offerRate: { n: 2, d: 6 },
      medianHours: { n: 72, d: 1 },
      declined: [
        { reason: 'too far', count: 2 },
        { reason: 'no capacity', count: 1 },
      ],
    });
    expect(answer.sentence).toBe(
      'Period to 31 March 2026: 6 referrals sent, 3 answered on time (50.00 %), 2 offers on time or late (33.33 %); median 72.00 hours to respond; declined for: too far 2, no capacity 1.',
    );
    expect(answer.inputs).toEqual({ sent, on: ON, own: null });
  });

  it('count an offer that was late, unless the council counts those on time alone', () => {
    const byDefault = answered(responseFigures(sent, ON));
    const alone = answered(responseFigures(sent, ON, 'on time'));
    expect(alone.result).toEqual({ ...byDefault.result, offers: 1, offerRate: fraction(1, 6) });
    expect(alone.sentence).toContain('1 offer on time (16.67 %)');
    expect(byDefault.reading).toEqual({
      chosen: 'offers on time or late',
      others: [{ reading: 'offers on time', result: alone.result }],
    });
    expect(alone.reading).toEqual({
      chosen: 'offers on time',
      others: [{ reading: 'offers on time or late', result: byDefault.result }],
    });
  });

  it.each<[string, readonly number[], object | null]>([
    ['none', [], null],
    ['one', [7], { n: 7, d: 1 }],
    ['two', [7, 8], { n: 15, d: 2 }],
    ['three in any order', [30, 1, 2], { n: 2, d: 1 }],
    ['four in any order, by number', [100, 9, 20, 1], { n: 29, d: 2 }],
    ['one at once', [0], { n: 0, d: 1 }],
  ])('have the median of %s', (_, after, median) =>
    expect(figures([...after.map(offer), NONE]).medianHours).toEqual(median),
  );

  it('are none where nothing was sent, and have no median where nothing was answered', () => {
    const empty = answered(responseFigures([], ON));
    expect(empty.result).toMatchObject({ sent: 0, responseRate: null, offerRate: null, medianHours: null });
    expect(empty.sentence).toBe('Period to 31 March 2026: no referral sent.');
    const silent = answered(responseFigures([NONE], ON));
    expect(silent.result).toMatchObject({ responseRate: { n: 0, d: 1 }, offerRate: { n: 0, d: 1 }, medianHours: null });
    expect(silent.sentence).toBe(
      'Period to 31 March 2026: 1 referral sent, 0 answered on time (0.00 %), 0 offers on time or late (0.00 %).',
    );
  });

  it('count an answer at the deadline itself as on time', () => {
    const [atIt, after] = [offer(72), { ...offer(72), deadline: instant('2026-03-30T15:59:59.999Z') }];
    expect([figures([atIt]).onTime, figures([after]).onTime]).toEqual([1, 0]);
  });

  it('do not depend on the order, and never pass one', () => {
    const reason = fc.constantFrom('no capacity', 'too far', 'need not met');
    const any = fc.oneof(
      fc.constant(NONE),
      fc.nat(200).map(offer),
      fc.tuple(fc.nat(200), reason).map(([after, why]) => decline(after, why)),
    );
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (rows) => {
        const one = figures(rows);
        expect(figures(rows.toReversed())).toEqual(one);
        expect(one.onTime <= rows.length && one.offers <= rows.length).toBe(true);
      }),
    );
  });
});

describe('Figures that cannot be [referral.response-figures]', () => {
  const row = (change: object) => () => responseFigures([{ ...offer(1), ...change } as SentReferral], ON);
  it.each<[string, string, () => unknown]>([
    ['on', 'not-a-civil-date', () => responseFigures([], '2026-02-30')],
    ['own', 'not-one-of', () => responseFigures([], ON, 'late' as 'on time')],
    ['sent[0].answer', 'not-one-of', row({ answer: 'perhaps' })],
    ['sent[0].receivedAt', 'not-an-instant', row({ receivedAt: 'noon' as Instant })],
    ['sent[0].deadline', 'not-an-instant', row({ deadline: 'noon' as Instant })],
    ['sent[0].respondedAt', 'not-an-instant', row({ respondedAt: 'noon' as Instant })],
    ['sent[0].respondedAt', 'before-receipt', row({ receivedAt: addElapsed(RECEIVED, minutes(61)) })],
  ])('are refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
