import {
  anniversary,
  civilDate,
  dateInWords,
  demand,
  type Application,
  type Applied,
  type IsoDate,
  type Reading,
} from '../foundation/index.ts';
import { birthdayReached } from './age.ts';
import { leaves } from './compulsory-school-age-end.ts';
import { compulsorySchoolAgeStarts } from './compulsory-school-age-start.ts';
import { csaStartRule } from './data/school-age-law.ts';

/**
 * Whether a child is of compulsory school age on a date, both its first and its last day included.
 * Education Act 1996 s8. The rule named is the one that settles it: the start before it begins, else the end. Where the
 * two readings of the end differ on the date, both are given, and a person is to confirm.
 * @param autumnTermStarts as for `compulsorySchoolAgeEnds`
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-in-that-autumn`; a gap where the answer hangs on a fifth or a
 * sixteenth birthday before 1 August 1998
 */
export function ofCompulsorySchoolAge(
  dateOfBirth: IsoDate,
  on: IsoDate,
  autumnTermStarts: IsoDate | null = null,
): Application<boolean> {
  const born = civilDate(dateOfBirth, 'dateOfBirth');
  demand(born <= civilDate(on, 'on'), 'on', 'before-birth', 'must not be before the birth');
  // Prescribed days are never a year apart: after that the start, whatever its wording was, no longer matters.
  const longBegun = on >= anniversary(birthdayReached(csaStartRule, dateOfBirth), 1);
  const inputs = { dateOfBirth, on, autumnTermStarts };
  const start = longBegun ? null : compulsorySchoolAgeStarts(dateOfBirth);
  if (start?.kind === 'gap') return { ...start, inputs, wouldBe: [] };
  const settled = (by: Applied<unknown>, result: boolean, reading: Reading<boolean> | null): Applied<boolean> => ({
    ...by,
    ...{ inputs, result, reading, wouldBe: [] },
    // Below the age of six both limits are asked, and the start may say what is unverified in it.
    ...(start === null || by === start
      ? {}
      : { caveats: [...new Set([...by.caveats, ...start.caveats])], restsOn: [start.rule] }),
    sentence: `${result ? 'Of' : 'Not of'} compulsory school age on ${dateInWords(on)}. ${by.sentence}`,
  });
  if (start !== null && on < start.result) return settled(start, false, null);
  const to = (lastDay: IsoDate) => on <= lastDay;
  const end = leaves(dateOfBirth, autumnTermStarts, (one, other) => to(one) !== to(other));
  if (end.kind === 'gap') return { ...end, inputs, wouldBe: [] };
  const reading = end.reading && {
    chosen: end.reading.chosen,
    others: end.reading.others.map(({ reading, result }) => ({ reading, result: to(result.lastDay) })),
  };
  return settled(end, to(end.result.lastDay), reading);
}
