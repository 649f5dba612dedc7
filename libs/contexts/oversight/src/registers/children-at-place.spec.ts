import { expect, it } from '@jest/globals';
import { isOfPlace, withoutOthers } from './children-at-place.service.ts';

const mark = (placementId: string, session: 'AM' | 'PM') =>
  ({ date: '2026-01-14', session, code: 'K', placementId, notCounted: null }) as const;
const week = {
  marks: { m1: mark('here', 'AM'), m2: mark('there', 'PM') },
  first: { m1: 'N', m2: 'I' },
  notHeld: {},
} as never;

it('A provider is told that another place has marked a session, and not by which code, nor what stood there first', () => {
  const { marks, first } = withoutOthers(week, 'here');
  expect([marks['m1']!.code, marks['m2']!.code, marks['m2']!.session]).toEqual(['K', null, 'PM']);
  expect(first).toEqual({ m1: 'N' });
});

it('Nobody else is kept from it', () => {
  expect(isOfPlace({ everything: false, kind: 'places', holder: 'p' })).toBe(true);
  expect(isOfPlace({ everything: false, kind: 'services', holder: 'sen' })).toBe(false);
  expect(isOfPlace({ everything: true })).toBe(false);
});
