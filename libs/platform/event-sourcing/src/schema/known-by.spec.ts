import { expect, it } from '@jest/globals';
import { positionOf } from '../port/position.ts';
import { toldBy } from './known-by.ts';

const STORE = '00000000-0000-4000-8000-000000000001';
const at = (n: number) => positionOf(STORE, n);
const known = [{ position: at(10), at: '2026-01-12T23:30:00.000Z' as const }];
const ahead = { recordedAt: '2027-03-01T09:00:00.000Z', effectiveOn: '2027-03-01' } as const;

it('an event up to there was told no later than it was known, and was true on no later day', () => {
  const told = { recordedAt: '2026-01-12T23:30:00.000Z', effectiveOn: '2026-01-12' };
  expect([toldBy(known, at(1), ahead), toldBy(known, at(10), ahead)]).toEqual([told, told]);
  expect(toldBy(known, at(10), { ...ahead, effectiveOn: '2022-09-05' }).effectiveOn).toBe('2022-09-05');
});

it('a later event, and one that carries an earlier time, are as they are', () => {
  const earlier = { recordedAt: '2026-01-12T23:29:59.999Z', effectiveOn: '2026-01-12' } as const;
  expect([toldBy(known, at(11), ahead), toldBy(known, at(10), earlier)]).toEqual([ahead, earlier]);
});

it('of what was said several times the earliest holds', () => {
  const twice = [...known, { position: at(20), at: '2026-01-11T12:00:00.000Z' as const }];
  expect(toldBy(twice, at(5), ahead)).toEqual({ recordedAt: '2026-01-11T12:00:00.000Z', effectiveOn: '2026-01-11' });
});
