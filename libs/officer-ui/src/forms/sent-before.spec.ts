import { describe, expect, it } from '@jest/globals';
import { SentBefore, saidAgain } from './sent-before.ts';

const led = {
  to: '/line/1',
  says: 'The review is recorded',
  at: '2026-02-06T16:00:00.000Z',
  typed: { '': 'a' },
} as const;

describe('A form that was sent before', () => {
  it('leads to where it led the first time, and says what was recorded then', () => {
    const before = new SentBefore();
    before.remember('tom /line/1/review a', led);
    expect([before.of('tom /line/1/review a'), before.of('tom /line/1/review b')]).toEqual([led, null]);
    expect(saidAgain(led)).toBe(
      'The review is recorded. You sent this form again: what you sent the first time stands, and nothing more has been recorded',
    );
  });

  it('waits for its first sending, whose failure holds up nobody', async () => {
    const before = new SentBefore();
    const order: string[] = [];
    const first = Promise.withResolvers<null>();
    const failing = before.inTurn('a', async () => {
      await first.promise;
      order.push('first');
      throw new Error('refused');
    });
    const second = before.inTurn('a', () => Promise.resolve(order.push('second')));
    await before.inTurn('b', () => Promise.resolve(order.push('of another')));
    first.resolve(null);
    await expect(failing).rejects.toThrow('refused');
    await second;
    expect(order).toEqual(['of another', 'first', 'second']);
  });

  it('is forgotten once so many came since, so that no server fills up', () => {
    const before = new SentBefore();
    for (let n = 0; n <= 2_000; n++) before.remember(String(n), led);
    expect([before.of('0'), before.of('1')]).toEqual([null, led]);
  });
});
