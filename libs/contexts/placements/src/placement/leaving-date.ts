import type { CivilDate } from '#platform/time';
import { cited, compulsorySchoolAgeEnds, type CitedRule } from '#statutory-rules';
import type { Birth } from '../asks/births.ts';

/**
 * The last day of compulsory school age (Education Act 1996 s8), the event that the date of birth came from, and the rule
 * that gives the one from the other: an event that rests on the date cites it.
 */
export type LeavingDate = Readonly<{ date: CivilDate; sourceEventId: string; rule: CitedRule }>;

/** Null where the date of birth is not known; and for whoever reached 16 before August 1998: the law of that day is not known here. */
export function leavingDateOf({ bornOn, isEstimated = false, sourceEventId }: Birth): LeavingDate | null {
  if (bornOn === null) return null;
  const applied = compulsorySchoolAgeEnds(bornOn);
  if (applied.kind === 'gap') return null;
  const date = applied.result.lastDay;
  return { date, sourceEventId, rule: cited(byEstimate(applied, isEstimated), date) };
}

/** What rests on an estimated date of birth says so. */
export const byEstimate = <Answer extends Readonly<{ caveats: readonly string[] }>>(
  answer: Answer,
  isEstimated: boolean,
): Answer => (isEstimated ? { ...answer, caveats: [...answer.caveats, BY_ESTIMATE] } : answer);

const BY_ESTIMATE = 'The date of birth is an estimate';
