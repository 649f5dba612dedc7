import { meaning, says, type Saying } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { destinations } from '../../placement/destinations.ts';
import { legalBases, sessions, weekdays } from '../../placement/placement.codes.ts';
import { isVoidableOfPlacement } from '../../placement/voidable.ts';
import { extensionRecommendedBy, hasBegun, latestReview, type Course } from '../../placement/placement.ts';
import { facts, placementIn, type PlacementDates } from './placements-with-next-dates.ts';
import { nextReviewOf, plannedReturnOf, backInPartOf } from './what-comes-next.ts';

const dateOrNull = says.orNull(says.date('2026-03-27'));

const entry = says.shape('PlacementEntry', {
  id: says.id(),
  type: says.text('PlacementReviewed'),
  effectiveOn: says.date('2026-02-06'),
  basisWithdrawn: meaning(says.flag(), 'What it rests on has been voided since.'),
  restsOn: meaning(says.orNull(says.id()), 'Of an extension the review, of a return that was confirmed its plan.'),
  correctable: meaning(says.flag(), 'It is part of the course as it stands, and can be said anew.'),
  voidable: meaning(says.flag(), 'It can be taken back as never to have been recorded.'),
});

/** A placement with what is due next: null where nothing is. */
export const placementSummary = says.shape('PlacementSummary', {
  ...{ placementId: says.id(), providerId: says.id() },
  referralId: meaning(says.orNull(says.id()), 'Null of a placement that was taken over: nothing was referred here.'),
  awardEventId: meaning(
    says.orNull(says.id()),
    'The award under which it stands: the one that opened it, or one made again since to the same provider.',
  ),
  phase: meaning(
    says.code(['unknown', 'proposed', 'withdrawn', 'taken-over', 'under-way', 'ended'], 'under-way'),
    '`withdrawn`: its award was voided before it had begun; `taken-over`: and its start was voided since.',
  ),
  couldStartOn: meaning(
    dateOrNull,
    'The day from which the place was offered; null once it has begun, or where none was said.',
  ),
  startedOn: says.orNull(says.date('2026-01-12')),
  endsOn: dateOrNull,
  legalBasis: meaning(
    says.orNull(says.code(legalBases, 'ea1996-s19')),
    'On what it rests; null while it has not begun.',
  ),
  endedOn: dateOrNull,
  destination: meaning(
    says.orNull(says.code(destinations, '110')),
    'Where the child went, as it was recorded with the end. Null while it has not ended, or ended by a full return.',
  ),
  offRollOn: meaning(dateOrNull, 'When the child leaves the school’s admission register; null: stays on roll.'),
  lastReviewOn: meaning(dateOrNull, 'The day of the latest review meeting; null where none was held.'),
  nextReviewOn: says.orNull(says.date('2026-02-06')),
  plannedReturnOn: dateOrNull,
  backInPartOn: meaning(
    dateOrNull,
    'Since when the child is back in part, by the plan that stands; null where nobody said so.',
  ),
  leavingDate: meaning(dateOrNull, 'The school leaving date, where the legal basis goes by it.'),
  endsPastLeavingDate: meaning(
    says.flag(),
    'By the power of section 19, or since the date of birth was corrected: a person looks at it.',
  ),
  takenOver: meaning(
    says.orNull(says.shape('TakenOver', { stoodOn: says.date('2026-01-12'), weeklyPrice: says.orNull(says.int(1)) })),
    'Of a placement that ran when it was taken on record: the day on which it stood as it was told, and the price of a week in pence.',
  ),
  awardVoided: meaning(says.flag(), 'The award was voided after the start: a person decides how the placement ends.'),
  timetable: meaning(
    says.list(
      says.shape('SessionAgreed', { weekday: says.code(weekdays, 'monday'), session: says.code(sessions, 'AM') }),
    ),
    'The sessions of a week that are agreed; none while it has not begun.',
  ),
  extensionRecommendedBy: meaning(says.orNull(says.id()), 'The review on which an extension may be agreed.'),
  entries: meaning(says.list(entry), 'What stands, each by the id that a correction or a void names.'),
  voided: meaning(says.int(0), 'How many entries were voided: the line says which, by whom and why.'),
  revision: meaning(says.int(4), 'Of the placement: its ETag.'),
});
export type PlacementSummary = Saying<typeof placementSummary>;

export function summaryOf(document: PlacementDates): PlacementSummary {
  const { placementId, referralId, providerId, phase, revision } = document;
  const placement = placementIn(document);
  const course = hasBegun(placement) ? placement : null;
  const inForce = facts.inForce(document.facts);
  const entries = inForce.map((fact) => ({
    ...{ id: fact.id, type: fact.type, effectiveOn: fact.effectiveOn },
    basisWithdrawn: restsOnNothing(fact, course),
    ...{ restsOn: basisOf(fact), ...puttingRight(fact, course) },
  }));
  const leavingDate = course?.leavingDate ?? null;
  return {
    ...{ placementId, referralId, providerId, phase, leavingDate, entries, revision },
    voided: Object.values(document.facts).filter(({ stands }) => !stands).length,
    awardEventId: awardOf(inForce),
    couldStartOn: placement.phase === 'proposed' ? placement.couldStartOn : null,
    startedOn: course?.start.data.startsOn ?? null,
    endsOn: course?.endsOn ?? null,
    legalBasis: course?.start.data.legalBasis ?? null,
    endedOn: course?.endedOn ?? null,
    destination: destinationOf(inForce, course),
    offRollOn: course?.extensions.at(-1)?.data.offRollOn ?? null,
    lastReviewOn: (course && latestReview(course)?.data.heldOn) ?? null,
    nextReviewOn: nextReviewOf(placement),
    plannedReturnOn: plannedReturnOf(placement, inForce),
    backInPartOn: backInPartOf(placement, inForce),
    endsPastLeavingDate: phase === 'under-way' && leavingDate !== null && course!.endsOn > leavingDate,
    takenOver: ('takenOver' in placement ? placement.takenOver : null) ?? null,
    awardVoided: course?.awardVoided ?? false,
    timetable: (course?.start.data.timetable ?? []).map(({ weekday, session }) => ({ weekday, session })),
    extensionRecommendedBy: phase === 'under-way' ? extensionRecommendedBy(course!) : null,
  };
}

/** The placement as it went, where the child was in it on that day; null where not. */
export function courseOn(document: PlacementDates, date: CivilDate): Course | null {
  const placement = placementIn(document);
  if (!hasBegun(placement) || date < placement.start.data.startsOn) return null;
  return placement.endedOn !== null && date > placement.endedOn ? null : placement;
}

type AnyFact = ReturnType<typeof facts.inForce>[number];

const aboutTheAward: readonly string[] = [
  ...['PlacementProposed', 'PlacementTakenOver', 'PlacementWithdrawn', 'AwardVoidedAfterStart', 'AwardMadeAgain'],
];

function awardOf(inForce: readonly AnyFact[]): string | null {
  const under = inForce.findLast(({ type }) => type === 'AwardMadeAgain' || type === 'PlacementProposed');
  return under && 'awardEventId' in under.data ? under.data.awardEventId : null;
}

function basisOf(fact: AnyFact): string | null {
  if (fact.type === 'ExtensionAgreed') return fact.data.reviewId;
  return fact.type === 'ReturnConfirmed' ? fact.data.planId : null;
}

/** Of the end of this course: one that was told before the start that stands is none of it. */
function destinationOf(inForce: readonly AnyFact[], course: Course | null) {
  const ending = inForce.find(({ id }) => id === course?.endingId);
  return ending?.type === 'PlacementEnded' ? ending.data.destination : null;
}

/** As the decisions to correct and to void have it. */
function puttingRight({ id, type }: AnyFact, course: Course | null) {
  if (!course) return { correctable: false, voidable: false };
  const { start, reviews, extensions, plans, confirmations, endingId } = course;
  const inCourse = [start, ...reviews, ...extensions, ...plans, ...confirmations].some((each) => each.id === id);
  return { correctable: inCourse || id === endingId, voidable: isVoidableOfPlacement(type) };
}

/** Voids do not cascade: what rested on a voided start or review stays, and says so. */
function restsOnNothing(fact: AnyFact, course: Course | null): boolean {
  if (aboutTheAward.includes(fact.type)) return false;
  if (!course) return true;
  const among = (entries: readonly { readonly id: string }[], id: string) => entries.some((entry) => entry.id === id);
  if (fact.type === 'PlacementReviewed') return !among(course.reviews, fact.id);
  if (fact.type === 'ExtensionAgreed')
    return !among(course.extensions, fact.id) || !among(course.reviews, fact.data.reviewId);
  if (fact.type === 'ReturnPlanned') return !among(course.plans, fact.id);
  if (fact.type === 'PlacementEnded') return fact.id !== course.endingId;
  if (fact.type !== 'ReturnConfirmed') return false;
  return !among(course.confirmations, fact.id) || !among(course.plans, fact.data.planId);
}
