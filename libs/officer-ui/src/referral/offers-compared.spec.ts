import { describe, expect, it } from '@jest/globals';
import type { ReferralFound } from '#contexts/referrals';
import { offersIn, offersSideBySide, type OfferCompared } from './offers-compared.ts';

const offer = (name: string, change: Partial<OfferCompared> = {}): OfferCompared => ({
  ...{ providerId: name, name, answeredAt: '2026-01-06T10:00:00.000Z', deadline: '2026-01-08T10:00:00.000Z' },
  ...{ late: false, startsOn: '2026-01-21', starts: '21 January 2026', sessions: 10, pence: 45_000, price: '£450.00' },
  ...{ met: 'One to one', ...change },
});
const compared = (offers: readonly OfferCompared[], lateOffers: 'considered-with-a-reason' | 'not-considered') =>
  offersSideBySide(offers, {
    ...{ today: '2026-01-12', lateOffers },
    approvedBy: ({ pence }) => (pence > 45_000 ? 'Team manager' : null),
  });
const of = (change: Partial<OfferCompared>, lateOffers: Parameters<typeof compared>[1] = 'considered-with-a-reason') =>
  Object.fromEntries(
    compared([offer('Nene', change)], lateOffers)[0]!.rows.map(([title, cell]) => [title!.texts[0], cell]),
  );

describe('Offers stand side by side', () => {
  it('by the same criteria, whatever each says', () => {
    const [table] = compared([offer('Nene'), offer('Ferry', { met: null })], 'not-considered');
    expect(table!.columns.map(({ text }) => text)).toEqual(['What is compared', 'Nene', 'Ferry']);
    expect(table!.rows.every((row) => row.length === 3)).toBe(true);
    expect(of({ met: null })['How the need is met']!.texts).toEqual(['Destroyed']);
  });

  it('with each flag in words', () => {
    const late = { late: true, answeredAt: '2026-01-08T13:00:00.000Z' } as const;
    expect(of(late)['Answered']).toMatchObject({
      mark: { state: 'late', words: '3 hours late' },
      below: ['8 January 2026 at 1:00pm', 'Considered only with a reason'],
    });
    expect(of(late, 'not-considered')['Answered']!.below![1]).toContain('Not considered');
    expect(of({ startsOn: '2026-01-09' })['Could start']).toMatchObject({
      ...{ texts: ['Friday 9 January 2026'], below: ['That day passed 3 days ago'] },
    });
    expect(of({ sessions: 6 })['Sessions a week']).toEqual({ texts: ['6 of 10'], below: ['4 fewer than a full week'] });
    expect(of({ sessions: 6 })['Price a week, all in']!.below).toEqual(['£75.00 a session']);
    expect(of({ pence: 45_001 })['Who may approve it']!.texts).toEqual(['Not you: Team manager']);
  });

  it('four at a time, none of them left out', () => {
    const tables = compared(
      ['A', 'B', 'C', 'D', 'E'].map((name) => offer(name)),
      'not-considered',
    );
    expect(tables.map(({ caption, columns }) => [caption, columns.length - 1])).toEqual([
      ['5 offers, side by side: 1 to 4', 4],
      ['5 offers, side by side: 5', 1],
    ]);
    expect(compared([], 'not-considered')).toEqual([]);
  });

  it('in the order in which they came, and not by their price', () => {
    const terms = { startsOn: '2026-02-02', sessionsPerWeek: 10 };
    const answers = [
      { providerId: 'dear', answeredAt: '2026-01-07T10:00:00.000Z', offer: { ...terms, weeklyPrice: 1 } },
      { providerId: 'silent', answeredAt: null, offer: null },
      { providerId: 'first', answeredAt: '2026-01-06T10:00:00.000Z', offer: { ...terms, weeklyPrice: 2 } },
    ];
    const found = { answers, words: { answers: {} } } as unknown as ReferralFound;
    expect(offersIn(found, {}).map(({ providerId }) => providerId)).toEqual(['first', 'dear']);
  });
});
