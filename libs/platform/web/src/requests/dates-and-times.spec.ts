import { describe, expect, it } from '@jest/globals';
import { isCivilDate, isInstant } from './dates-and-times.ts';

describe('A date in a request', () => {
  it.each([
    ['2026-06-26', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-W10-1', false],
    ['2026-06-26T00:00:00Z', false],
    ['26/06/2026', false],
    ['', false],
    [20260626, false],
    [null, false],
  ])('%p: %p', (value, real) => expect(isCivilDate(value)).toBe(real));
});

describe('A moment in a request', () => {
  it.each([
    ['2026-03-27T16:00:00Z', true],
    ['2026-03-30T17:00:00.000+01:00', true],
    ['2026-03-27T16:00:00', false],
    ['2026-03-27', false],
    ['2026-02-30T16:00:00Z', false],
    [0, false],
  ])('%p: %p', (value, real) => expect(isInstant(value)).toBe(real));
});
