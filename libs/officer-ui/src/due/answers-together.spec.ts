import { describe, expect, it } from '@jest/globals';
import { answersTogether } from './answers-together.ts';
import { whatWords } from './due-words.ts';

type Group = Parameters<typeof answersTogether>[0];
const item = (what: string, recordId: string, providerId: string | null, dueAt: string) =>
  ({ what, recordId, providerId, dueAt, dueOn: null, setBy: null, lot: null, offers: null, step: null }) as never;
const waiting = (items: readonly unknown[], rows = items.length) =>
  answersTogether({ group: 'waiting', items, count: { rows, more: false } } as unknown as Group);
const names = { provider: () => 'Nene Bridge Tuition' };

describe('Answers that are awaited', () => {
  it('of one referral are one row: of how many, and until the last of them', () => {
    const { items, count } = waiting([
      item('answers', 'r1', 'p1', '2026-12-01T10:00:00.000Z'),
      item('answers', 'r2', 'p1', '2026-12-01T11:00:00.000Z'),
      item('answers', 'r1', 'p2', '2026-12-01T12:00:00.000Z'),
      item('answers', 'r1', 'p3', '2026-12-01T11:30:00.000Z'),
    ]);
    expect(items.map(({ recordId, dueAt }) => [recordId, dueAt])).toEqual([
      ['r1', '2026-12-01T12:00:00.000Z'],
      ['r2', '2026-12-01T11:00:00.000Z'],
    ]);
    expect(count.rows).toBe(2);
    expect(items.map((each) => whatWords(each, { names, today: '2026-11-30' }))).toEqual([
      '3 providers may still answer the referral',
      'Nene Bridge Tuition may still answer the referral',
    ]);
  });

  it('leave all else as it is, also what is counted and stands on no page yet', () => {
    const reviews = [item('reviews', 'a', 'p1', '2026-12-01T10:00:00.000Z')];
    expect(waiting(reviews, 12)).toMatchObject({ items: reviews, count: { rows: 12 } });
  });
});
