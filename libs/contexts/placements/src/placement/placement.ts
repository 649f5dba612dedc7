import { stream, type DataOf, type Fact } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import {
  placementEvents,
  type ExtensionAgreed,
  type PlacementEvent,
  type PlacementReviewed,
  type PlacementStarted,
  type PlacementTakenOver,
  type ReturnConfirmed,
  type ReturnPlanned,
} from './placement.events.ts';
import { goesByLeavingDate } from './goes-by-leaving-date.ts';

type Recorded<E> = Readonly<{ id: string; data: DataOf<E> }>;
export type Review = Recorded<typeof PlacementReviewed>;
export type Extension = Recorded<typeof ExtensionAgreed> & Readonly<{ endBefore: CivilDate }>;
export type Plan = Recorded<typeof ReturnPlanned>;
export type Confirmation = Recorded<typeof ReturnConfirmed>;

/** What decisions need of a placement that has begun. */
export type Course = Readonly<{
  start: Recorded<typeof PlacementStarted>;
  endsOn: CivilDate;
  /** The school leaving date, where the basis goes by it; null on that of a plan, or post-16. */
  leavingDate: CivilDate | null;
  reviews: readonly Review[];
  extensions: readonly Extension[];
  plans: readonly Plan[];
  /** The last of them that stands. */
  returnPlanId: string | null;
  confirmations: readonly Confirmation[];
  endingId: string | null;
  /** The day of the ending, or of the full return. */
  endedOn: CivilDate | null;
  /** The award was voided after the start: should the start be voided too, the placement is withdrawn. */
  awardVoided: boolean;
  /** The day from which the place was offered; null where nobody said. */
  couldStartOn: CivilDate | null;
  /** It ran when it was taken on record; null of one that was awarded here. */
  takenOver: DataOf<typeof PlacementTakenOver> | null;
}> &
  UnderAward;

/** The last award that took it up, where it is not the one that opened it: what becomes of an earlier one is nothing to it. */
type UnderAward = Readonly<{ awardedAgain: string | null }>;

export type Placement =
  | { phase: 'unknown' }
  | ({ phase: 'taken-over' } & UnderAward & Pick<Course, 'takenOver'>)
  | ({ phase: 'withdrawn' } & UnderAward)
  | ({ phase: 'proposed' } & UnderAward & Pick<Course, 'couldStartOn'>)
  | ({ phase: 'under-way' | 'ended' } & Course);

/** Of awards that were voided the last is the one that says whether it goes on; told late, an earlier one does not. */
export const isUnder = (placement: Placement, awardEventId: string): boolean =>
  awardThatTookUp(placement) === null || awardThatTookUp(placement) === awardEventId;

export const awardThatTookUp = (placement: Placement): string | null =>
  placement.phase === 'unknown' ? null : placement.awardedAgain;

export const placementStream = stream<Placement, PlacementEvent, 'childId' | 'placementId' | 'providerId'>({
  category: 'placement',
  events: placementEvents,
  about: ['childId', 'placementId', 'providerId'],
  initial: { phase: 'unknown' },

  evolve(placement, fact) {
    const awardedAgain = awardThatTookUp(placement);
    if (fact.type === 'PlacementProposed')
      return { phase: 'proposed', awardedAgain, couldStartOn: fact.data.couldStartOn };
    if (fact.type === 'PlacementTakenOver') return { phase: 'taken-over', awardedAgain, takenOver: fact.data };
    if (fact.type === 'PlacementWithdrawn') return { phase: 'withdrawn', awardedAgain };
    if (fact.type === 'PlacementStarted') return started(fact, { ...openedBy(placement), awardedAgain });
    if (fact.type === 'AwardVoidedAfterStart' && !isUnder(placement, fact.data.awardEventId)) return placement;
    if (hasBegun(placement)) return went(placement, fact);
    // Its start was voided: it waits to begin, or no longer does.
    if (fact.type === 'AwardMadeAgain')
      return { phase: 'proposed', awardedAgain: fact.data.awardEventId, couldStartOn: fact.data.couldStartOn };
    return fact.type === 'AwardVoidedAfterStart' ? { phase: 'withdrawn', awardedAgain } : placement;
  },
});

const openedBy = (placement: Placement): Pick<Course, 'couldStartOn' | 'takenOver'> => ({
  couldStartOn: 'couldStartOn' in placement ? placement.couldStartOn : null,
  takenOver: 'takenOver' in placement ? placement.takenOver : null,
});

const started = (
  { id, data }: Extract<Fact<PlacementEvent>, { type: 'PlacementStarted' }>,
  opened: Pick<Course, 'couldStartOn' | 'takenOver' | 'awardedAgain'>,
): Placement => ({
  phase: 'under-way',
  start: { id, data },
  endsOn: data.endsOn,
  leavingDate: data.schoolLeaving?.date ?? null,
  reviews: [],
  extensions: [],
  plans: [],
  returnPlanId: null,
  confirmations: [],
  endingId: null,
  endedOn: null,
  awardVoided: false,
  ...opened,
});

function went(course: Extract<Placement, Course>, fact: Fact<PlacementEvent>): Placement {
  const { id } = fact;
  switch (fact.type) {
    case 'PlacementReviewed':
      return { ...course, reviews: [...course.reviews, { id, data: fact.data }] };
    case 'ExtensionAgreed': {
      const extension = { id, data: fact.data, endBefore: course.endsOn };
      return { ...course, extensions: [...course.extensions, extension], endsOn: fact.data.finishesOn };
    }
    case 'LeavingDateCarried':
      return { ...course, leavingDate: goesByLeavingDate(course.start.data.legalBasis) ? fact.data.date : null };
    case 'AwardVoidedAfterStart':
      return { ...course, awardVoided: true };
    case 'AwardMadeAgain':
      return { ...course, awardVoided: false, awardedAgain: fact.data.awardEventId };
    case 'ReturnPlanned':
      return { ...course, plans: [...course.plans, { id, data: fact.data }], returnPlanId: id };
    case 'ReturnConfirmed': {
      const { outcome, confirmedOn } = fact.data;
      const confirmed = { ...course, confirmations: [...course.confirmations, { id, data: fact.data }] };
      return outcome === 'full' ? { ...confirmed, phase: 'ended', endedOn: confirmedOn } : confirmed;
    }
    case 'PlacementEnded':
      return { ...course, phase: 'ended', endingId: id, endedOn: fact.data.endedOn };
    // Before it began, or told of apart.
    case 'PlacementProposed':
    case 'PlacementTakenOver':
    case 'PlacementWithdrawn':
    case 'PlacementStarted':
      return course;
  }
}

/** A start that was void is no course: it may be started again, while the award stands. */
export const hasBegun = (placement: Placement): placement is Extract<Placement, Course> =>
  placement.phase === 'under-way' || placement.phase === 'ended';

/** The latest by its meeting; of two on one day the one that was recorded last. */
export const latestReview = ({ reviews }: Pick<Course, 'reviews'>): Course['reviews'][number] | null =>
  reviews.reduce<Course['reviews'][number] | null>(
    (latest, each) => (latest === null || each.data.heldOn >= latest.data.heldOn ? each : latest),
    null,
  );

/** The latest review, where it recommends an extension and has not been acted on; or none. */
export function extensionRecommendedBy(course: Course): string | null {
  const latest = latestReview(course);
  if (latest?.data.recommends !== 'extend') return null;
  return course.extensions.some(({ data }) => data.reviewId === latest.id) ? null : latest.id;
}
