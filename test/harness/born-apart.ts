import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import { paperwork } from './paperwork.ts';

/** So many have a birthday of their own, and an age at which a secondary school takes them. */
const APART = 1200;

/** The birthday of each of many children: two who share it, and whose names sound alike, are noted on both records as possibly one. */
export function bornApart(n: number, youngest = paperwork.child.dateOfBirth as CivilDate): CivilDate {
  if (n >= APART) throw new RangeError(`The ${n + 1}th child would share a birthday with the first.`);
  return addDays(youngest, -n);
}
