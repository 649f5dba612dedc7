import {
  AddressProtected,
  AddressProtectionLifted,
  closing,
  HolderChangeInEffect,
  holderChanges,
  reopening,
  registration,
  sharings,
  standsClosed,
  type ClosingReason,
} from '#pure/children';
import {
  PlacementEntryRemoved,
  PlacementProposed,
  PlacementWithdrawn,
  placementEnded,
  placementStarted,
  returnConfirmed,
} from '#pure/placements';
import {
  ReferralEntryRemoved,
  ReferralFilledIn,
  ReferralSubmitted,
  referralAwarded,
  referralWithdrawn,
  responseWindowOpened,
} from '#pure/referrals';
import type { RecordedEvent } from '#platform/event-sourcing';
import { view } from '#platform/read-models';
import { LAST_DATE, londonDate, type CivilDate } from '#platform/time';
import { holdingFacts, type HoldingFacts } from '../holding-facts.ts';
import { holdersFrom, holdersOn, inAll, periodsOf, type HolderKind, type Period } from './holding-periods.ts';

const events = [
  ...registration,
  ...holderChanges,
  ...sharings,
  ...[...closing, ...reopening],
  HolderChangeInEffect,
  ...[
    ReferralFilledIn,
    ReferralSubmitted,
    ...responseWindowOpened,
    ...referralAwarded,
    ...referralWithdrawn,
    ReferralEntryRemoved,
  ],
  ...[PlacementProposed, PlacementWithdrawn, ...placementStarted, ...returnConfirmed, ...placementEnded],
  PlacementEntryRemoved,
  ...[AddressProtected, AddressProtectionLifted],
] as const;
const kept = holdingFacts(events, [
  ...[HolderChangeInEffect, ReferralFilledIn, ReferralSubmitted, PlacementProposed, PlacementWithdrawn].map(
    ({ type }) => type,
  ),
  ...[AddressProtected, AddressProtectionLifted].map(({ type }) => type),
]);

/** What is about no referral. */
const OWN = 'own';

/**
 * Facts about one referral and its placement, or about none, and who holds the record by them. The facts stand in a text:
 * who asks needs none of them, and what is told needs those of one referral, of all that a child ever had.
 */
type Told = Readonly<{ facts: string; periods: readonly Period[] }>;

/** Who holds a record: a child's, or one that is kept about a child. */
export type RecordScopes = Readonly<{
  childId: string;
  /** From which day it is closed, for lists of what is to be done, after every day while it is open; and why. */
  closedOn: CivilDate;
  closedAs: ClosingReason | null;
  openFor: readonly string[];
  /** Of a child: whether its address is protected, for lists to say it before anybody rings. Who may open it says its own stream. */
  address: 'protected' | 'open';
}> &
  /**
   * For lists to look within: who had it on the day of the last event. A change that was told ahead is an event on its
   * day too; what ends for a provider, or begins or ends for a service with which it is shared, is not, so that those of a later day
   * are among its own, and `periods` says of whom
   * it is today's.
   */
  Readonly<Record<HolderKind, readonly string[]>> &
  Readonly<{ of: 'child' | 'part'; periods: readonly Period[]; told: Readonly<Record<string, Told>> }>;

/**
 * Answers "who holds this record?": its services, teams and officers, the school on whose roll the child is, the
 * providers that have it now, each with since when and until when. A referral and a placement are records of their own,
 * which lead to the child's. Asked before anything is done or shown, so it keeps nothing else.
 */
export const recordScopes = view({
  name: 'record-scopes',
  version: 20,
  fields: {
    ...{ childId: 'string', services: 'strings', openTo: 'strings', teams: 'strings', officers: 'strings' },
    ...{ rolls: 'strings', providers: 'strings', places: 'strings', closedOn: 'date', openFor: 'strings' },
    address: 'string',
  },
  events,
  documents: ({ about: { childId, referralId, placementId } }) => {
    const part = placementId ?? referralId;
    return [childId, ...(part ? [part] : [])];
  },
  fold: (document: RecordScopes | undefined, event): RecordScopes => {
    const of = document?.of ?? (event.type.startsWith('ChildRegistered') ? 'child' : 'part');
    const told = { ...document?.told };
    // A placement that was taken over is of no referral, and its facts are its own.
    const about = event.about.referralId ?? event.about.placementId ?? OWN;
    const before = factsIn(told[about]);
    const facts = kept.keep(before, event as RecordedEvent);
    if (facts !== before) told[about] = { facts: JSON.stringify(facts), periods: periodsOf(of, kept.inForce(facts)) };
    const periods = inAll(Object.values(told).flatMap((each) => each.periods));
    const day = londonDate(event.recordedAt);
    const { providers, places, openTo } = holdersFrom(periods, day);
    const closed = standsClosed(kept.inForce(factsIn(told[OWN])));
    const closedOn = closed?.effectiveOn ?? NOT_CLOSED;
    const closedAs = closed && (closed.data as Readonly<{ because: ClosingReason }>).because;
    const { childId } = event.about;
    const holders = { ...holdersOn(periods, day), providers, places, openTo };
    const address = addressAfter(document?.address ?? 'open', event.type);
    return { childId, closedOn, closedAs, openFor: openFor(closedOn, holders), address, of, told, periods, ...holders };
  },
});

/** Whose work an open record is, each by the kind of holder: a closed one is nobody’s, and no list of work walks it. */
const openFor = (closedOn: CivilDate, holders: Readonly<Record<HolderKind, readonly string[]>>): readonly string[] =>
  closedOn === NOT_CLOSED
    ? Object.entries(holders).flatMap(([kind, whose]) => whose.map((holder) => workOf(kind, holder)))
    : [];
export const workOf = (kind: string, holder: string): string => `${kind} ${holder}`;

const addressAfter = (before: RecordScopes['address'], type: string): RecordScopes['address'] =>
  type === 'AddressProtected' ? 'protected' : type === 'AddressProtectionLifted' ? 'open' : before;

/** Sorts after every day. */
export const NOT_CLOSED = LAST_DATE;

const factsIn = (told: Told | undefined): HoldingFacts => (told ? (JSON.parse(told.facts) as HoldingFacts) : {});
