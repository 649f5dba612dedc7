import type { Fact } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Recommendation } from './placement.codes.ts';
import type { PlacementEvent, ReturnPlanned } from './placement.events.ts';
import { extensionRecommendedBy, latestReview, type Course } from './placement.ts';

type Plan = Extract<Fact<PlacementEvent>, { type: (typeof ReturnPlanned)['type'] }>;
type InForce = readonly Fact<PlacementEvent>[];

/** The plan by which the child is to go back to school; null where none was made, or it has failed. */
export function standingPlan(course: Course, inForce: InForce): Plan | null {
  const plan = inForce.find(({ id }) => id === course.returnPlanId);
  const hasFailed = course.confirmations.some(({ data }) => data.planId === plan?.id && data.outcome === 'failed');
  return plan?.type === 'ReturnPlanned' && !hasFailed ? plan : null;
}

/** Which part of a planned return comes next, of how many there are. */
export type StepOfReturn = Readonly<{
  on: CivilDate;
  step: number;
  of: number;
  sessionsAtSchool: number;
  sessionsAtProvision: number;
  plannedOn: CivilDate;
}>;

/**
 * The step of the return of which nobody has said yet how it went: the first, and once the child was back in part the first
 * after that. Null where none is planned, or none is left.
 */
export function returnToConfirm(course: Course, inForce: InForce): StepOfReturn | null {
  const plan = standingPlan(course, inForce);
  if (plan === null) return null;
  const { phases } = plan.data;
  const said = course.confirmations.filter(({ data }) => data.planId === plan.id).map(({ data }) => data.confirmedOn);
  const last = said.toSorted().at(-1);
  const n = last === undefined ? 0 : phases.findIndex(({ from }) => from > last);
  const phase = phases[n];
  if (phase === undefined) return null;
  const { from, sessionsAtSchool, sessionsAtProvision } = phase;
  const place = { on: from, step: n + 1, of: phases.length, plannedOn: plan.effectiveOn };
  return { ...place, sessionsAtSchool, sessionsAtProvision };
}

/** What waits to be done, though no rule says by when; what said so, and on which day. `continue`: another review decides. */
export type AdviceToActOn = Readonly<{
  advised: Recommendation;
  because: 'review' | 'award-voided' | 'return-failed';
  since: CivilDate;
}>;

/**
 * What the latest review recommends, and nobody has done yet. One review justifies one extension; and a return that was
 * planned since, and stands, is what was decided instead. Where the award was voided it is to end, whatever a review said; and
 * where the return failed since, what that review recommended is over, and a person decides anew.
 */
export function adviceToActOn(course: Course, inForce: InForce): AdviceToActOn | null {
  const withoutAward = inForce.findLast(({ type }) => type === 'AwardVoidedAfterStart');
  if (withoutAward && course.awardVoided)
    return { advised: 'end', because: 'award-voided', since: withoutAward.effectiveOn };
  const failedOn = failedReturn(course, inForce);
  if (failedOn !== null) return { advised: 'continue', because: 'return-failed', since: failedOn };
  const review = latestReview(course);
  const advised = review?.data.recommends ?? 'continue';
  if (review === null || advised === 'continue') return null;
  if (advised === 'extend' && extensionRecommendedBy(course) === null) return null;
  const plan = standingPlan(course, inForce);
  const placeOf = (id: string) => inForce.findIndex((fact) => fact.id === id);
  if (plan !== null && placeOf(plan.id) > placeOf(review.id)) return null;
  return { advised, because: 'review', since: review.data.heldOn };
}

/** The day on which the last return failed, where nobody has decided since what is to be: by a review, another plan or an extension. */
function failedReturn({ confirmations, reviews, extensions, plans }: Course, inForce: InForce): CivilDate | null {
  const last = confirmations.at(-1);
  if (last?.data.outcome !== 'failed') return null;
  const { confirmedOn } = last.data;
  const placeOf = (id: string) => inForce.findIndex((fact) => fact.id === id);
  const isSince = ({ id }: Readonly<{ id: string }>) => placeOf(id) > placeOf(last.id);
  // A meeting goes by its day: one that was held after it knew of it, though the failure was told later still.
  const isReviewed = reviews.some((each) => {
    const { heldOn } = each.data;
    return heldOn > confirmedOn || (heldOn === confirmedOn && isSince(each));
  });
  return isReviewed || [...extensions, ...plans].some(isSince) ? null : confirmedOn;
}
