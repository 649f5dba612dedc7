import { questions, refusals, type DataOf, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { answered, cited, latestEndOfPlacement, RuleGap, type CitedRule } from '#statutory-rules';
import type { Birth, BirthKnown } from '../asks/births.ts';
import { goesByLeavingDate } from './goes-by-leaving-date.ts';
import { byEstimate, leavingDateOf } from './leaving-date.ts';
import type { LegalBasis } from './placement.codes.ts';
import type { PlacementStarted } from './placement.events.ts';

const refusal = refusals({
  'latest-end-unknown':
    'How far a placement of this kind may run is not known for this learner: the date of birth cannot be opened, or the law that is held here begins later.',
  'past-latest-end':
    'A placement on this legal basis cannot run so far for a learner of this age. Choose an earlier end, or the basis that holds.',
});

const question = questions({
  'latest-end-cannot-be-said':
    'How far a placement on this legal basis may run goes by the learner’s age and cannot be said yet: the date of birth is not known. Confirm the last day, and record the date of birth once it is known or estimated.',
  'past-school-leaving':
    'The placement would run past the learner’s school leaving date, from when section 19 is a power and no duty. Confirm that the authority uses it.',
  'past-school-age-at-school':
    'The placement would run past the learner’s school leaving date. Confirm that the learner stays a pupil of the school.',
  'past-plan-duties':
    'The duties of an EHC plan end with the day before the 25th birthday. Confirm that the authority keeps the plan to the end of that academic year.',
});

const asking = {
  'that the power of section 19 is used': 'past-school-leaving',
  'that the pupil stays at the school': 'past-school-age-at-school',
  'that the plan is kept': 'past-plan-duties',
} as const;

/** What the end of a placement rests on. Nothing open in it gives the birth away but the leaving date, as everywhere. */
export type EndAllowed = Readonly<{
  schoolLeaving: DataOf<typeof PlacementStarted>['schoolLeaving'];
  rules: readonly CitedRule[];
  raised: readonly Question[];
}>;

/**
 * How far provision may run is for the law that it rests on; past what the basis alone reaches a person confirms it, as where it
 * cannot be said yet.
 * @throws Refusal it would run further
 */
export function endAllowed(legalBasis: LegalBasis, endsOn: CivilDate, birth: Birth | null, at = 'endsOn'): EndAllowed {
  if (legalBasis === 'post-16') return { schoolLeaving: null, rules: [], raised: [] };
  if (!birth) throw refusal('latest-end-unknown');
  const { bornOn } = birth;
  if (bornOn === null) {
    return { schoolLeaving: null, rules: [], raised: [question('latest-end-cannot-be-said', { at, of: endsOn })] };
  }
  const applied = latestEnd(legalBasis, endsOn, { ...birth, bornOn });
  const { last, runsOn } = applied.result;
  if (last !== null && endsOn > (runsOn?.until ?? last)) throw refusal('past-latest-end');
  const by = last !== null && endsOn > last ? runsOn!.by : null;
  const leaving = goesByLeavingDate(legalBasis) ? leavingDateOf(birth) : null;
  return {
    schoolLeaving: leaving && { date: leaving.date, sourceEventId: leaving.sourceEventId },
    rules: [...(leaving ? [leaving.rule] : []), cited(applied, by ?? 'reached by the basis alone')],
    raised: by === null ? [] : [question(asking[by], { at, of: endsOn })],
  };
}

/** The placement itself is the course for which a plan may be kept past 25 (SI 2014/1530 regulation 46). */
function latestEnd(legalBasis: LegalBasis, endsOn: CivilDate, { bornOn, isEstimated = false }: BirthKnown) {
  try {
    return byEstimate(answered(latestEndOfPlacement(legalBasis, bornOn, { kind: 'other', endsOn })), isEstimated);
  } catch (error) {
    if (error instanceof RuleGap) throw refusal('latest-end-unknown');
    throw error;
  }
}
