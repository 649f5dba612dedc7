import {
  code,
  correctable,
  eventsAbout,
  date,
  fraction,
  id,
  int,
  list,
  minutes,
  optional,
  pence,
  record,
  sealed,
} from '#platform/event-sourcing';
import { destinations } from './destinations.ts';
import {
  endReasons,
  judgements,
  legalBases,
  outcomeDomains,
  recommendations,
  returnOutcomes,
  sessions,
  setbacks,
  weekdays,
} from './placement.codes.ts';

/** Of one that follows from an award its referral stands beside them; one that was taken over has none. */
const { entryRemoved, event } = eventsAbout('childId', 'placementId', 'providerId');

/** Opened for a provider by the award of a referral; nothing has begun. The day from which the provider offered the place. */
export const PlacementProposed = event('PlacementProposed', {
  version: 2,
  data: { awardEventId: id(), couldStartOn: optional(date()) },
  upcasters: { 1: (old) => ({ ...old, couldStartOn: null }) },
});

/**
 * It ran when this service began to keep the child’s placements: nothing was referred or awarded here. What was told of it, by whom, is as it
 * stood on that day; on what terms it began its start says, which is told with it.
 */
export const PlacementTakenOver = event('PlacementTakenOver', {
  data: { stoodOn: date(), weeklyPrice: optional(pence()) },
  personal: { toldBy: sealed.text(200) },
});

/** The award was void before anything had begun: nobody is to start the placement any more. */
export const PlacementWithdrawn = event('PlacementWithdrawn', { data: { awardEventId: id() } });

/** The award was void when the child had begun: a person decides how it ends, and it is not started again. */
export const AwardVoidedAfterStart = event('AwardVoidedAfterStart', { data: { awardEventId: id() } });

/**
 * The award was void when the child had begun, and the same provider got a new one: what runs goes on under it, and no other
 * placement is opened. The day is that from which the new award has the place.
 */
export const AwardMadeAgain = event('AwardMadeAgain', {
  data: { awardEventId: id(), couldStartOn: optional(date()) },
});

/** The child began, on the terms agreed. Texts of the outcomes are the child's; their ids and dates are open. */
export const PlacementStarted = event('PlacementStarted', {
  data: {
    startsOn: date(),
    endsOn: date(),
    nextReviewOn: date(),
    legalBasis: code(...legalBases),
    /** Null on the basis of a plan, or post-16: it does not limit them. */
    schoolLeaving: optional(record({ date: date(), sourceEventId: id() })),
    timetable: list(record({ weekday: code(...weekdays), session: code(...sessions), minutes: minutes() })),
    outcomes: list(record({ outcomeId: id(), domain: code(...outcomeDomains), baselineOn: date() })),
  },
  personal: {
    outcomes: sealed.list(
      sealed.record({
        outcomeId: id(),
        measure: sealed.text(300),
        baseline: sealed.text(1000),
        target: sealed.text(1000),
      }),
    ),
  },
});

/** A review meeting: what it recommends, and how each outcome stood. Attendance is frozen at the meeting, exactly. */
export const PlacementReviewed = event('PlacementReviewed', {
  version: 2,
  data: {
    heldOn: date(),
    recommends: code(...recommendations),
    nextReviewOn: optional(date()),
    judgements: list(record({ outcomeId: id(), judgement: code(...judgements) })),
    /** Sessions attended over sessions possible since the start; null when none was possible, or none is known. */
    attendance: optional(fraction()),
    /** Agreed sessions to that day of which nobody had marked anything; null of a review that did not count them. */
    unmarked: optional(int(0)),
  },
  personal: {
    actuals: sealed.list(sealed.record({ outcomeId: id(), actual: sealed.text(1000) })),
    notes: sealed.optional(sealed.document()),
  },
  upcasters: { 1: (old) => ({ ...old, unmarked: null }) },
  personalUpcasters: { 1: {} },
});

/**
 * One review justifies one extension. When the provision finishes and when the child leaves the school's admission
 * register are two dates, and neither drives the other (SI 2024/208 reg 9); null: the child stays on roll.
 */
export const ExtensionAgreed = event('ExtensionAgreed', {
  data: { reviewId: id(), finishesOn: date(), offRollOn: optional(date()) },
});

/** The date of birth was corrected since the start, and with it the school leaving date; null where it is not known any more. */
export const LeavingDateCarried = event('LeavingDateCarried', {
  version: 2,
  data: { date: optional(date()), sourceEventId: id() },
  upcasters: { 1: (old) => old },
  personalUpcasters: { 1: {} },
});

/** How the child goes back to a classroom. A later plan takes the place of the one before. */
export const ReturnPlanned = event('ReturnPlanned', {
  version: 2,
  data: {
    schoolUrn: int(100_000),
    returnsOn: date(),
    phases: list(record({ from: date(), sessionsAtSchool: int(0), sessionsAtProvision: int(0) })),
  },
  personal: {
    ...{ criteria: sealed.list(sealed.text(500)), support: sealed.text(4000) },
    /** As the register called it when it was chosen. */
    schoolName: sealed.optional(sealed.text(200)),
  },
  upcasters: { 1: (old) => old },
  personalUpcasters: { 1: {} },
});

/** How the planned return went. A full return ends the placement. */
export const ReturnConfirmed = event('ReturnConfirmed', {
  data: {
    planId: id(),
    confirmedOn: date(),
    outcome: code(...returnOutcomes),
    /** Why it failed; null otherwise. */
    setback: optional(code(...setbacks)),
  },
});

/** Ended in another way than by a full return. */
export const PlacementEnded = event('PlacementEnded', {
  data: { endedOn: date(), reason: code(...endReasons), destination: code(...destinations) },
});

/** An entry was filed on the wrong child: it is gone, with what was written. */
export const PlacementEntryRemoved = entryRemoved('PlacementEntryRemoved');

export const placementStarted = correctable(PlacementStarted);
export const placementReviewed = correctable(PlacementReviewed);
export const returnPlanned = correctable(ReturnPlanned, 2);
export const returnConfirmed = correctable(ReturnConfirmed);
export const placementEnded = correctable(PlacementEnded);

/** Every fact recorded about a placement. Stored for ever: add types and fields, never rename them. */
export const placementEvents = [
  PlacementProposed,
  PlacementTakenOver,
  PlacementWithdrawn,
  AwardVoidedAfterStart,
  AwardMadeAgain,
  ...placementStarted,
  ...placementReviewed,
  ...correctable(ExtensionAgreed),
  LeavingDateCarried,
  ...returnPlanned,
  ...returnConfirmed,
  ...placementEnded,
  PlacementEntryRemoved,
] as const;
export type PlacementEvent = (typeof placementEvents)[number];
