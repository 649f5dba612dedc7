import {
  code,
  configured,
  correctable,
  date,
  either,
  eventsAbout,
  id,
  int,
  list,
  optional,
  record,
  sealed,
} from '#platform/event-sourcing';

const { datedChange, event, inEffect } = eventsAbout('childId');

/** Service of the council that holds the record: officers of another give a reason before they open it. */
export const owningServices = ['sen', 'exclusions'] as const;
export type OwningService = (typeof owningServices)[number];

/** Why a child's personal data was ended (UK GDPR art. 5(1)(e) and 17; retention: docs/language.md). */
export const destructionReasons = [
  'retention-ended',
  'right-to-erasure',
  'registered-in-error',
  'ordered-by-court',
] as const;
export type DestructionReason = (typeof destructionReasons)[number];

/**
 * Why a child is on no school’s roll: taught at home by the parents (Education Act 1996 s7), left a school and came onto no other
 * roll, has not come to a school in England yet, is provided for by the council otherwise than at a school (Education Act 1996 s19;
 * Children and Families Act 2014 s61), or nobody knows.
 */
export const noRollReasons = [
  'educated-at-home',
  'left-a-school',
  'not-at-school-yet',
  'provided-otherwise',
  'not-known',
] as const;
export type NoRollReason = (typeof noRollReasons)[number];

/**
 * On a school's roll, or on none and why, as far as that was said, from the date it is effective. The identity is the child's; only its
 * key opens it. The school keeps the name by which it was chosen, which null says of one that no register knew; a single name has no
 * family name beside it. A date of birth that is absent is not known; one that was estimated says by whom, and from what. Why on none
 * stands openly: whether a child is without education is told by it (ADR 14).
 */
export const ChildRegistered = event('ChildRegistered', {
  version: 4,
  data: {
    roll: either({ school: { schoolUrn: int(100_000) }, none: { why: optional(code(...noRollReasons)) } }),
    owningService: code(...owningServices),
  },
  personal: {
    givenNames: sealed.text(100),
    familyName: sealed.optional(sealed.text(100)),
    dateOfBirth: sealed.optional(sealed.date()),
    birthEstimate: sealed.optional(sealed.record({ by: sealed.text(200), from: sealed.text(500) })),
    upn: sealed.optional(sealed.text(13)),
    address: sealed.optional(sealed.text(500)),
    contact: sealed.optional(sealed.text(500)),
    schoolName: sealed.optional(sealed.text(200)),
  },
  upcasters: {
    ...{ 1: (old) => old, 2: (old) => old },
    3: ({ schoolUrn, ...old }) => ({ ...old, roll: { is: 'school', schoolUrn } }),
  },
  personalUpcasters: { 1: {}, 2: {}, 3: {} },
});

/** Why whoever had a child has it no more; what was told before it was asked, or by whom nobody had it, says none. */
const handedOn = {
  version: 2,
  personal: { because: sealed.optional(sealed.text(500)) },
  upcasters: { 1: <T>(old: T) => old },
  personalUpcasters: { 1: {} },
} as const;

/** From its day on another service of the council holds the record. */
export const owningServiceChanged = datedChange('OwningServiceChanged', {
  data: { owningService: code(...owningServices) },
  ...handedOn,
});

/** From its day on another team of the owning service works with the child; null where none does. */
export const owningTeamChanged = datedChange('OwningTeamChanged', {
  data: { owningTeam: optional(configured()) },
  ...handedOn,
});

/** From its day on another officer is the child's own; null where none is. */
export const allocatedOfficerChanged = datedChange('AllocatedOfficerChanged', {
  data: { officerId: optional(id()) },
  ...handedOn,
});

/**
 * Another service of the council may read the record as its own, from a day to a last day; whose record it is stays as it was. Given
 * by whoever holds it and true once it is given, so nothing corrects it: what was wrong is ended. It is over, too, once another holds it.
 */
export const RecordShared = event('RecordShared', {
  data: { by: code(...owningServices), service: code(...owningServices), from: date(), lastDay: date() },
  personal: { because: sealed.text(500) },
});

/** From here on that service gives a reason again, as it did before. */
export const RecordSharingEnded = event('RecordSharingEnded', {
  data: { sharingId: id() },
  personal: { because: sealed.text(500) },
});

/**
 * Seen once the records were there, since one child a UPN is sought and not promised. For a person to judge. Of many that
 * share a name the first are named and the rest is counted, so that a record of one of them does not grow with each.
 */
export const PossibleDuplicatesFound = event('PossibleDuplicatesFound', {
  data: {
    otherChildIds: list(id()),
    more: int(0),
    sharing: code('upn', 'name-and-date-of-birth', 'name', 'like-name-and-date-of-birth'),
  },
});

/** What somebody who looked at two records says of them. */
export const recordsAre = ['two-children', 'perhaps-one', 'one-child'] as const;
export type RecordsAre = (typeof recordsAre)[number];

/**
 * Somebody looked: these other records are of other children, as twins are, and are not asked about again; or they may be of one all
 * the same. Recorded on both, each with the words, which are sealed for the child on whose record they stand.
 */
export const PossibleDuplicatesJudged = event('PossibleDuplicatesJudged', {
  data: { otherChildIds: list(id()), as: code(...recordsAre) },
  personal: { because: sealed.text(2000) },
});

/** From here on nothing can open what was sealed for this child: a process ends every key of the child. */
export const PersonalDataDestroyed = event('PersonalDataDestroyed', {
  data: { reason: code(...destructionReasons) },
});

/** On which roll a child is, where it is on two: the main one, and those beside it (dual registration, SI 2024/208). */
export const rollKinds = ['main', 'subsidiary'] as const;
export type RollKind = (typeof rollKinds)[number];
export type Roll = Readonly<{ schoolUrn: number; as: RollKind }>;

/** As version 1 told it: any number of rolls, the main one among them. */
function rollOf(rolls: readonly Roll[]) {
  const main = rolls.find(({ as }) => as === 'main') ?? rolls[0];
  if (!main) return { is: 'none', why: null } as const;
  const beside = rolls.filter((roll) => roll !== main).map(({ schoolUrn }) => schoolUrn);
  return { is: 'school', schoolUrn: main.schoolUrn, beside } as const;
}

/**
 * From its day the child is on the roll of this school, the main one, and of these beside it; or on none. Before the first, on that of
 * the registration. Each school keeps the name by which it was chosen; one that no register knew has none. Why it is on none may
 * not have been said.
 */
export const rollsChanged = datedChange('RollsChanged', {
  version: 2,
  data: {
    roll: either({
      school: { schoolUrn: int(100_000), beside: list(int(100_000)) },
      none: { why: optional(code(...noRollReasons)) },
    }),
  },
  personal: { schoolNames: sealed.list(sealed.record({ schoolUrn: int(100_000), name: sealed.text(200) })) },
  upcasters: { 1: ({ rolls, ...old }) => ({ ...old, roll: rollOf(rolls as readonly Roll[]) }) },
  personalUpcasters: { 1: {} },
});

/** Whether a child is here. That one moved away is said before anybody has confirmed it. */
export const whereaboutsKnown = ['here', 'moved-away', 'unknown'] as const;
export type WhereaboutsKnown = (typeof whereaboutsKnown)[number];

/** From its day the child is here, has moved away, or is nobody knows where. Where to is told as it was told. */
export const whereaboutsChanged = datedChange('WhereaboutsChanged', {
  data: { whereabouts: code(...whereaboutsKnown) },
  personal: { movedTo: sealed.optional(sealed.text(200)), school: sealed.optional(sealed.text(200)) },
});

/** Why the service works with a child no more. */
export const closingReasons = [
  'moved-away',
  'past-school-age',
  'back-in-school',
  'under-another-record',
  'died',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** Who says that a child who moved away has arrived (Education Act 1996 s436A). */
export const confirmers = ['receiving-school', 'receiving-authority'] as const;
export type Confirmer = (typeof confirmers)[number];

/**
 * From its day nothing new is recorded of the child, and no list of work shows it. Of one who moved away: by whom, and when, it was
 * confirmed. It stays to be read, found and put right.
 */
export const RecordClosed = event('RecordClosed', {
  data: {
    because: code(...closingReasons),
    on: date(),
    confirmed: optional(record({ by: code(...confirmers), on: date() })),
  },
  personal: { confirmedBy: sealed.optional(sealed.text(200)), details: sealed.optional(sealed.text(2000)) },
});
export const closing = correctable(RecordClosed);

/** The service works with the child again, from the day on which somebody says so. One that was never to be closed, or opened, is voided. */
export const RecordReopened = event('RecordReopened', {
  data: {},
  personal: { because: sealed.text(500) },
});

export const reopening = correctable(RecordReopened);

export const registration = correctable(ChildRegistered);
export const holderChanges = [
  ...owningServiceChanged,
  ...owningTeamChanged,
  ...allocatedOfficerChanged,
  ...rollsChanged,
] as const;

export const sharings = [RecordShared, RecordSharingEnded] as const;

/** The day of a change has come, as it was told before, of who has the child or of where it is: from here on lists and work show it. */
export const HolderChangeInEffect = inEffect('HolderChangeInEffect');

/** What is told of a child. */
export const childFacts = [
  ...registration,
  ...holderChanges,
  ...whereaboutsChanged,
  ...closing,
  ...reopening,
  ...sharings,
  PossibleDuplicatesFound,
  PossibleDuplicatesJudged,
  PersonalDataDestroyed,
] as const;
export const childEvents = [...childFacts, HolderChangeInEffect] as const;
export type ChildEvent = (typeof childEvents)[number];
