import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { SenOnRecord } from '../asks/sen-on-record.ts';
import type { AgreedTerms } from './agreed-terms.ts';

type Said = Pick<AgreedTerms, 'startsOn' | 'legalBasis'>;

const question = questions({
  'no-plan-on-record': 'The legal basis “section 42” is the provision in an EHC plan, and none is on record.',
});

const SAID = {
  N: 'no special educational provision is made',
  K: 'the child has SEN support, and no plan',
  E: 'the child has a plan',
} as const;

/**
 * Section 42 of the Children and Families Act 2014 is about what a plan says: a plan that nobody has recorded may be there all the same.
 * @param sen null: nobody can tell
 * @param was where it is said anew: what stays as it was recorded is not asked about again
 */
export function askedOfPlan(
  { startsOn, legalBasis }: Said,
  sen: SenOnRecord | null,
  was: Said | null,
): Question | null {
  if (legalBasis !== 'cfa2014-s42' || sen === null) return null;
  if (was?.legalBasis === legalBasis && was.startsOn === startsOn) return null;
  const status = statusOn(sen, startsOn);
  if (status === 'E') return null;
  const later = sen.find(({ from, status: then }) => from > startsOn && then === 'E');
  const said = status === null ? 'nothing is recorded of special educational needs' : SAID[status];
  return question(
    'no-plan-on-record',
    { at: 'legalBasis', of: startsOn },
    `The legal basis “section 42” is the provision in an EHC plan. Of ${weekdayAndDate(startsOn)} no plan is on record: ${said}${later ? `, until a plan from ${weekdayAndDate(later.from)}` : ''}.`,
  );
}

const statusOn = (sen: SenOnRecord, on: CivilDate) => sen.findLast(({ from }) => from <= on)?.status ?? null;
