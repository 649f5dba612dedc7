import { expect, it } from '@jest/globals';
import { dayOff } from '#statutory-rules';
import { isOpenInSample, yearOfTheSample } from './calendars-of-the-sample.ts';

it.each(Array.from({ length: 75 }, (_, n) => 2025 + n))('The school year %s of the sample asks nothing', (startsIn) => {
  for (const late of [0, 7]) {
    const { terms, halfTerms, insetDays } = yearOfTheSample(startsIn, late);
    const days = [...terms.flatMap(({ from, to }) => [from, to]), ...insetDays.map(({ on }) => on)];
    expect(days.filter((day) => dayOff(day) !== null)).toEqual([]);
    expect(terms.map(({ from, to }) => from < to)).toEqual([true, true, true]);
    expect(terms.slice(1).map(({ from }, n) => terms[n]!.to < from)).toEqual([true, true]);
    expect(halfTerms.every(({ from, to }, n) => terms[n]!.from <= from && to <= terms[n]!.to)).toBe(true);
  }
});

it.each([
  ['in term', '2026-11-03', true],
  ['on an INSET day', '2026-09-01', false],
  ['in half-term', '2026-10-27', false],
  ['at Christmas', '2026-12-29', false],
  ['in the summer after', '2027-08-10', false],
] as const)('Whether the sample’s schools are open %s', (_, date, open) => expect(isOpenInSample(date)).toBe(open));
