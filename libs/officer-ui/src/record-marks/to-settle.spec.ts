import { describe, expect, it } from '@jest/globals';
import { toSettle, type SessionShown } from './to-settle.ts';

const session = (more: Partial<SessionShown> = {}): SessionShown => ({
  ...{ words: 'Monday 2 February 2026, morning', mark: null, isMissing: false, input: 'in', correct: null },
  ...more,
});

describe('What is to be settled of a register', () => {
  it('is a mark that is missing, and an absence without a reason', () => {
    const table = toSettle([
      session({ isMissing: true }),
      session({ mark: 'N', correct: '/correct', input: null }),
      session({ mark: 'K', correct: '/correct' }),
      session(),
    ]);
    expect(table?.caption).toBe('To settle (2)');
    expect(table?.rows.map((cells) => cells.at(-1)?.act?.href)).toEqual(['#in', '/correct']);
  });

  it('says the empty boxes once, however many there are', () => {
    const empty = (words: string) => session({ words, isMissing: true, input: words });
    const table = toSettle([empty('Monday, morning'), empty('Monday, afternoon'), empty('Tuesday, morning')])!;
    expect([table.caption, table.rows.length]).toEqual(['To settle (3)', 1]);
    expect(table.rows[0]!.flatMap(({ texts }) => texts)).toEqual([
      ...['Monday, morning, to Tuesday, morning', '3 sessions without a mark'],
    ]);
    expect(table.rows[0]!.at(-1)!.act!.href).toBe('#Monday, morning');
  });

  it('is nothing where every session that was agreed is marked', () => {
    expect(toSettle([session({ mark: 'O', correct: '/correct' })])).toBeNull();
    expect(toSettle([])).toBeNull();
  });
});
