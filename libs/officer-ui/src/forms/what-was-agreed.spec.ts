import { expect, it } from '@jest/globals';
import { becauseIn, confirmedIn, saidIn, withConfirmation } from './what-was-agreed.ts';

const sender = (confirmation?: object) => ({ confirmation }) as never;
const first = { what: ['not-a-working-day:2026-12-25'], because: 'She goes to her aunt' };
const kept = withConfirmation({ endsOn: 'x', askedAboutUnusual: 'yes' }, first);

it('keeps with the answers what was confirmed of them, and not that it was asked', () => {
  expect(Object.keys(kept)).toEqual(['endsOn', 'confirmedBefore', 'confirmedBecause']);
  expect([becauseIn(kept), saidIn(kept, sender())]).toEqual([first.because, first]);
  expect(withConfirmation(kept, null)).toEqual({ endsOn: 'x' });
});

it.each([
  ['of another step, beside what was confirmed before', { what: ['b:2'], because: 'B' }, 'She goes to her aunt\nB'],
  ['of the same, in its place', { what: [...first.what, 'b:2'], because: 'B' }, 'B'],
  ['for the same reason, once', { what: ['b:2'], because: first.because }, first.because],
])('takes what is confirmed now %s', (_, now, because) =>
  expect(saidIn(kept, sender(now))).toEqual({ what: [...new Set([...first.what, ...now.what])], because }),
);

it('joins what the page itself asked', () => {
  const agreed = { key: 'k', because: 'A twin' };
  expect(confirmedIn(first, ['same:1'], agreed)).toEqual({
    what: [...first.what, 'same:1'],
    because: 'She goes to her aunt\nA twin',
  });
  expect([confirmedIn(null), saidIn(null, sender())]).toEqual([null, null]);
});
