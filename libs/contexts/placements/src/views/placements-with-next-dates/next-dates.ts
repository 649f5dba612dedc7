import type { CivilDate } from '#platform/time';
import { extensionRecommendedBy, hasBegun, type Course } from '../../placement/placement.ts';
import { facts, placementIn, type PlacementDates } from './placements-with-next-dates.ts';

type Entry = Readonly<{ id: string; type: string; effectiveOn: CivilDate; basisWithdrawn: boolean }>;

/** A placement with what is due next: null where nothing is. */
export type PlacementSummary = Readonly<{
  placementId: string;
  referralId: string;
  providerId: string;
  /** `withdrawn`: its award was voided before it had begun. */
  phase: 'unknown' | 'proposed' | 'withdrawn' | 'under-way' | 'ended';
  startedOn: CivilDate | null;
  endsOn: CivilDate | null;
  endedOn: CivilDate | null;
  /** When the child leaves the school's admission register; null: stays on roll. */
  offRollOn: CivilDate | null;
  nextReviewOn: CivilDate | null;
  plannedReturnOn: CivilDate | null;
  /** The school leaving date, where the legal basis goes by it. */
  leavingDate: CivilDate | null;
  /** By the power of section 19, or since the date of birth was corrected: a person looks at it. */
  endsPastLeavingDate: boolean;
  /** The award was voided after the start: a person decides how the placement ends. */
  awardVoided: boolean;
  /** The review on which an extension may be agreed. */
  extensionRecommendedBy: string | null;
  /** What stands, each by the id that a correction or a void names. */
  entries: readonly Entry[];
  revision: number;
}>;

export function summaryOf(document: PlacementDates): PlacementSummary {
  const { placementId, referralId, providerId, phase, revision } = document;
  const placement = placementIn(document);
  const course = hasBegun(placement) ? placement : null;
  const entries = facts.inForce(document.facts).map((fact) => ({
    ...{ id: fact.id, type: fact.type, effectiveOn: fact.effectiveOn },
    basisWithdrawn: restsOnNothing(fact, course),
  }));
  const leavingDate = course?.leavingDate ?? null;
  return {
    ...{ placementId, referralId, providerId, phase, leavingDate, entries, revision },
    startedOn: course?.start.data.startsOn ?? null,
    endsOn: course?.endsOn ?? null,
    endedOn: course?.endedOn ?? null,
    offRollOn: course?.extensions.at(-1)?.data.offRollOn ?? null,
    nextReviewOn: phase === 'under-way' ? nextReview(course!) : null,
    plannedReturnOn: phase === 'under-way' ? plannedReturn(document, course!) : null,
    endsPastLeavingDate: phase === 'under-way' && leavingDate !== null && course!.endsOn > leavingDate,
    awardVoided: course?.awardVoided ?? false,
    extensionRecommendedBy: phase === 'under-way' ? extensionRecommendedBy(course!) : null,
  };
}

/** The placement as it went, where the child was in it on that day; null where not. */
export function courseOn(document: PlacementDates, date: CivilDate): Course | null {
  const placement = placementIn(document);
  if (!hasBegun(placement) || date < placement.start.data.startsOn) return null;
  return placement.endedOn !== null && date > placement.endedOn ? null : placement;
}

function nextReview({ start, reviews }: Course): CivilDate | null {
  const latest = reviews.toSorted((a, b) => (a.data.heldOn < b.data.heldOn ? -1 : 1)).at(-1);
  return latest ? latest.data.nextReviewOn : start.data.nextReviewOn;
}

/** None once that plan has failed. */
function plannedReturn({ facts: kept }: PlacementDates, { returnPlanId, confirmations }: Course): CivilDate | null {
  const plan = facts.inForce(kept).find(({ id }) => id === returnPlanId);
  const failed = confirmations.some(({ data }) => data.planId === returnPlanId && data.outcome === 'failed');
  return plan?.type === 'ReturnPlanned' && !failed ? plan.data.returnsOn : null;
}

type AnyFact = ReturnType<typeof facts.inForce>[number];

const aboutTheAward: readonly string[] = ['PlacementProposed', 'PlacementWithdrawn', 'AwardVoidedAfterStart'];

/** Voids do not cascade: what rested on a voided start or review stays, and says so. */
function restsOnNothing(fact: AnyFact, course: Course | null): boolean {
  if (aboutTheAward.includes(fact.type)) return false;
  if (!course) return true;
  const among = (entries: readonly { readonly id: string }[], id: string) => entries.some((entry) => entry.id === id);
  if (fact.type === 'PlacementReviewed') return !among(course.reviews, fact.id);
  if (fact.type === 'ExtensionAgreed')
    return !among(course.extensions, fact.id) || !among(course.reviews, fact.data.reviewId);
  return fact.type === 'ReturnConfirmed' && !among(course.confirmations, fact.id);
}
