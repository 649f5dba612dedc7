import { expect, it } from '@jest/globals';
import { reasonsOf } from '#platform/gateway';
import { agreedIn, agreesTo, confirmedIn, reasonsIn, saidIn, withConfirmation } from './what-was-agreed.ts';

const sender = (confirmation?: object) => ({ confirmation }) as never;
const [day, aunt] = ['not-a-working-day:2026-12-25', 'She goes to her aunt'];
const first = { what: [day], because: aunt, reasons: { 'not-a-working-day': aunt } };
const kept = withConfirmation({ endsOn: 'x', askedAboutUnusual: 'yes' }, first);

it('keeps with the answers what was confirmed of them, and not that it was asked', () => {
  expect(Object.keys(kept)).toEqual(['endsOn', 'confirmedBefore', 'confirmedReasons']);
  expect([reasonsIn(kept), saidIn(kept, sender())]).toEqual([{ 'not-a-working-day': aunt }, first]);
  expect(withConfirmation(kept, null)).toEqual({ endsOn: 'x' });
});

it('reads what was kept with one reason for all', () =>
  expect(reasonsIn({ confirmedBefore: `${day} b:2`, confirmedBecause: 'Both agreed' })).toEqual({
    ...{ 'not-a-working-day': 'Both agreed', b: 'Both agreed' },
  }));

it.each([
  ['of another step, beside what was confirmed before', ['b:2'], { 'not-a-working-day': aunt, b: 'B' }],
  ['of the same, in its place', [day, 'b:2'], { 'not-a-working-day': 'B', b: 'B' }],
  ['of the same on another day, in its place', ['not-a-working-day:2026-12-26'], { 'not-a-working-day': 'B' }],
])('takes what is confirmed now %s', (_, now, reasons) => {
  const said = saidIn(kept, sender({ what: now, because: 'B' }))!;
  expect([said.what, reasonsOf(said)]).toEqual([[...new Set([day, ...now])], reasons]);
});

it('keeps what the page itself asked apart from what the form did', () => {
  const confirmed = confirmedIn(first, ['same:1'], { key: 'k', because: 'A twin' })!;
  expect([confirmed.what, reasonsOf(confirmed)]).toEqual([
    [day, 'same:1'],
    { 'not-a-working-day': aunt, same: 'A twin' },
  ]);
  expect([confirmedIn(null), saidIn(null, sender())]).toEqual([null, null]);
});

it('is an answer to what this filling in of the form asked, and to nothing else', () => {
  const agreed = agreesTo('child-1 child-2', 'form-1');
  const because = 'A twin';
  expect(agreedIn({ agreed, agreedBecause: because }, 'form-1')).toEqual({ key: 'child-1 child-2', because });
  // Of another filling in, of a question that was not put, and by the name of what was asked alone.
  for (const [said, form] of [
    [agreed, 'form-2'],
    [`${agreed} child-3`, 'form-1'],
    ['child-1 child-2', 'form-1'],
    ['', 'form-1'],
  ] as const)
    expect(agreedIn({ agreed: said, agreedBecause: because }, form)).toBeNull();
});
