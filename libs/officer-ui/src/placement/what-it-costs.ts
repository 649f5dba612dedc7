import type { CivilDate } from '#platform/time';
import { counted, daysBetween, mondayOf } from '#statutory-rules';
import { money } from '../words/times.ts';

/** Weeks are counted whole, as they are charged: from that of the first day to that of the last. */
export const weeksFrom = (from: CivilDate, to: CivilDate): number =>
  Math.max(0, daysBetween(mondayOf(from), mondayOf(to)) / 7 + 1);

/** What holidays take off is not known here, so that it is the most that it can come to. */
export const costWords = (pence: number, from: CivilDate, to: CivilDate): string => ofWeeks(pence, weeksFrom(from, to));

/** Of the weeks that are added, that of the day until which it was agreed before not among them. */
export const costOfMore = (pence: number, before: CivilDate, to: CivilDate): string =>
  ofWeeks(pence, weeksFrom(before, to) - 1);

const ofWeeks = (pence: number, weeks: number): string =>
  `${money(pence * weeks)} at most: ${counted(weeks, 'week')} at ${money(pence)}, holidays not taken off`;
