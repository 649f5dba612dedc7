import {
  addressTold,
  birthToEstablish,
  officerToAllocate,
  possibleDuplicate,
  whereaboutsToConfirm,
} from '#pure/children';
import { adviceWaits, leavesSchoolAge, placementEnds, returnAwaited, reviewDue, startToRecord } from '#pure/placements';
import { awaitedAnswer, awardToMake, referralToSend } from '#pure/referrals';
import type { Narrowing } from '#platform/gateway';
import { withoutEducation } from '../deadlines/awaited-of-all.ts';
import { startOfLondonDay, type CivilDate, type Instant } from '#platform/time';

/**
 * Children without education, and who wait for an officer, those of whom nobody has confirmed where they are, or knows when they were born, or that may be on record twice; referrals to send out, awards to make, starts to record and what a review recommends, which wait; reviews to hold, returns
 * to confirm, placements that end, providers’ answers to come, protected addresses that were told, children who leave compulsory school age.
 */
const deadlines = {
  without: withoutEducation,
  allocating: officerToAllocate,
  whereabouts: whereaboutsToConfirm,
  births: birthToEstablish,
  duplicates: possibleDuplicate,
  sending: referralToSend,
  awards: awardToMake,
  starts: startToRecord,
  advised: adviceWaits,
  reviews: reviewDue,
  returns: returnAwaited,
  endings: placementEnds,
  answers: awaitedAnswer,
  tellings: addressTold,
  leaving: leavesSchoolAge,
} as const;
export type WhatIsDue = keyof typeof deadlines;
export const whatIsDue = Object.keys(deadlines) as readonly WhatIsDue[];

/** Of whom a reader may not know, no row tells, though it is of another child: not that the two may be one. */
export const unlessItTells = ({ barredFrom = [] }: Narrowing) =>
  barredFrom.length === 0 ? {} : { other: { notIn: barredFrom } };

/** Every deadline that officers are shown, by its name in the store. */
export const deadlinesShown: readonly string[] = Object.values(deadlines).map(({ name }) => name);

export const whatOf = (deadline: string): WhatIsDue => whatIsDue.find((what) => deadlines[what].name === deadline)!;

export const deadlinesOf = (kinds: readonly WhatIsDue[]): readonly string[] => [
  ...new Set(kinds.map((what) => deadlines[what].name)),
];

/**
 * What the store is asked for. Nothing settles that a child has left compulsory school age: it is listed to the end of its
 * month.
 */
export const dueWhere = (what: WhatIsDue, by: Instant, today: CivilDate) => ({
  deadline: { eq: deadlines[what].name },
  dueAt: { lte: by, ...(what === 'leaving' && { gte: startOfMonth(today) }) },
});

export const startOfMonth = (today: CivilDate): Instant => startOfLondonDay(`${today.slice(0, 8)}01` as CivilDate);
