import { expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { BadInput } from '#platform/web';
import { dayOfRegister } from './day-of-register.ts';

it.each<readonly [string, CivilDate, CivilDate]>([
  ['', '2026-11-27', '2026-11-27'],
  ['', '2026-11-28', '2026-11-27'],
  ['', '2026-11-29', '2026-11-27'],
  ['2026-11-28', '2026-11-29', '2026-11-28'],
  ['2026-11-29', '2026-11-29', '2026-11-29'],
])('The register asked for by “%s” on %s is that of %s', (asked, today, on) =>
  expect(dayOfRegister(asked, today)).toBe(on),
);

it('No register is kept of a day to come', () =>
  expect(() => dayOfRegister('2026-11-30', '2026-11-29')).toThrow(BadInput));
