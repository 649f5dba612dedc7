import type { CivilDate } from '#platform/time';
import { cited, compulsorySchoolAgeEnds, type CitedRule } from '#statutory-rules';
import type { Birth } from '../asks/births.ts';

/**
 * The last day of compulsory school age (Education Act 1996 s8), the event that the date of birth came from, and the rule
 * that gives the one from the other: an event that rests on the date cites it.
 */
export type LeavingDate = Readonly<{ date: CivilDate; sourceEventId: string; rule: CitedRule }>;

/** Null for whoever reached 16 before August 1998: the law of that day is not known here. */
export function leavingDateOf({ bornOn, sourceEventId }: Birth): LeavingDate | null {
  const applied = compulsorySchoolAgeEnds(bornOn);
  if (applied.kind === 'gap') return null;
  const date = applied.result.lastDay;
  return { date, sourceEventId, rule: cited(applied, date) };
}
