import { expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { dayOfRegister } from './day-of-register.ts';

it.each<readonly [string, CivilDate, CivilDate]>([
  ['', '2026-11-27', '2026-11-27'],
  ['', '2026-11-28', '2026-11-27'],
  ['', '2026-11-29', '2026-11-27'],
  ['2026-11-28', '2026-11-29', '2026-11-28'],
  ['2026-11-30', '2026-11-29', '2026-11-27'],
  ['2026-02-30', '2026-11-26', '2026-11-26'],
])('The register asked for by “%s” on %s is that of %s', (asked, today, on) =>
  expect(dayOfRegister(asked, today)).toBe(on),
);
