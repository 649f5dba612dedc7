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

  it('is nothing where every session that was agreed is marked', () => {
    expect(toSettle([session({ mark: 'O', correct: '/correct' })])).toBeNull();
    expect(toSettle([])).toBeNull();
  });
});
