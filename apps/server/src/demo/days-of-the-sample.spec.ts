import { expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { addDays, dayOff } from '#statutory-rules';
import { daysOfTheSample } from './days-of-the-sample.ts';

/** Two years, so that each holiday falls on each day of the laying. */
const layings = Array.from({ length: 731 }, (_, n) => addDays('2026-01-01', n));
type Days = Readonly<{ [name: string]: CivilDate | Days }>;
const allOf = (days: Days): readonly CivilDate[] =>
  Object.values(days).flatMap((each) => (typeof each === 'string' ? [each] : allOf(each)));
const inOrder = (...days: readonly CivilDate[]): boolean => days.every((day, n) => n === 0 || days[n - 1]! < day);

it('expects nobody anywhere on a weekend or a bank holiday, whichever day it is laid', () => {
  const off = layings.flatMap((today) =>
    allOf(daysOfTheSample(today)).flatMap((day) => (dayOff(day) === null ? [] : [`${today}: ${dayOff(day)}`])),
  );
  expect(off).toEqual([]);
});

it('has everything happen in its order, and what is to come ahead of the day on which it is laid', () => {
  const wrong = layings.filter((today) => {
    const { registered, underWay, reviews, toBegin, offers } = daysOfTheSample(today);
    const { referred, awarded, starts, marked, ends } = underWay;
    return !(
      inOrder(registered, referred, awarded, starts, marked, reviews.late, today, reviews.comesUp, ends) &&
      inOrder(toBegin.referred, toBegin.awarded, today, toBegin.starts) &&
      inOrder(today, offers.waiting) &&
      inOrder(today, offers.beyondOnesLimit) &&
      underWay.baseline <= starts &&
      ends < addDays(starts, 84) &&
      reviews.comesUp <= addDays(today, 9)
    );
  });
  expect(wrong).toEqual([]);
});
