import type { Fact } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import { hasBegun, latestReview, type Course, type Placement } from '../../placement/placement.ts';
import { standingPlan } from '../../placement/what-is-awaited.ts';

const underWay = (placement: Placement): Course | null =>
  hasBegun(placement) && placement.phase === 'under-way' ? placement : null;

/** The day that the latest review set, or the start; null where none is set, or nothing is under way. */
export function nextReviewOf(placement: Placement): CivilDate | null {
  const course = underWay(placement);
  if (!course) return null;
  const latest = latestReview(course);
  return latest ? latest.data.nextReviewOn : course.start.data.nextReviewOn;
}

/** Since when the child is back in part, by the plan that stands; null where nobody has said so. */
export function backInPartOf(placement: Placement, inForce: readonly Fact<PlacementEvent>[]): CivilDate | null {
  const course = underWay(placement);
  const plan = course && standingPlan(course, inForce);
  if (!course || !plan) return null;
  const said = course.confirmations.filter(({ data }) => data.planId === plan.id && data.outcome === 'partial');
  return (
    said
      .map(({ data }) => data.confirmedOn)
      .toSorted()
      .at(0) ?? null
  );
}

/** None once that plan has failed. */
export function plannedReturnOf(placement: Placement, inForce: readonly Fact<PlacementEvent>[]): CivilDate | null {
  const course = underWay(placement);
  return course && (standingPlan(course, inForce)?.data.returnsOn ?? null);
}
