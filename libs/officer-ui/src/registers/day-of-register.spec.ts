import { expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { BadInput } from '#platform/web';
import { dayOfRegister, weekdayBeside, weekOfRegister } from './day-of-register.ts';

it.each<readonly [string, CivilDate, CivilDate]>([
  ['', '2026-11-27', '2026-11-27'],
  ['', '2026-11-28', '2026-11-27'],
  ['', '2026-11-29', '2026-11-27'],
  ['2026-11-28', '2026-11-29', '2026-11-28'],
  ['2026-11-29', '2026-11-29', '2026-11-29'],
])('The register asked for by “%s” on %s is that of %s', (asked, today, on) =>
  expect(dayOfRegister(asked, today)).toBe(on),
);

it.each<readonly [CivilDate, 1 | -1, CivilDate]>([
  ['2026-11-26', 1, '2026-11-27'],
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-11-29', 1, '2026-11-30'],
  ['2026-11-29', -1, '2026-11-27'],
  ['2026-11-23', -1, '2026-11-20'],
])('From %s by %s one goes on to %s, and never to a weekend', (date, step, beside) =>
  expect(weekdayBeside(date, step)).toBe(beside),
);

it('No register is kept of a day to come', () =>
  expect(() => dayOfRegister('2026-11-30', '2026-11-29')).toThrow(BadInput));

it.each<readonly [string, CivilDate, CivilDate]>([
  ['', '2026-11-29', '2026-11-23'],
  ['2026-11-18', '2026-11-29', '2026-11-16'],
  ['2026-11-27', '2026-11-24', '2026-11-23'],
])('The week asked for by “%s” on %s begins on %s', (asked, today, monday) =>
  expect(weekOfRegister(asked, today)).toBe(monday),
);

it('No register is kept of a week to come', () =>
  expect(() => weekOfRegister('2026-11-30', '2026-11-29')).toThrow(BadInput));
