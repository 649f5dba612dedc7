import {
  code,
  configured,
  correctable,
  date,
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
 * On a school's roll, from the date it is effective. The identity is the child's; only its key opens it. The school keeps the
 * name by which it was chosen, which null says of one that no register knew; a single name has no family name beside it.
 */
export const ChildRegistered = event('ChildRegistered', {
  version: 3,
  data: { schoolUrn: int(100_000), owningService: code(...owningServices) },
  personal: {
    givenNames: sealed.text(100),
    familyName: sealed.optional(sealed.text(100)),
    dateOfBirth: sealed.date(),
    upn: sealed.optional(sealed.text(13)),
    address: sealed.optional(sealed.text(500)),
    contact: sealed.optional(sealed.text(500)),
    schoolName: sealed.optional(sealed.text(200)),
  },
  upcasters: { 1: (old) => old, 2: (old) => old },
  personalUpcasters: { 1: {}, 2: {} },
});

/** From its day on another service of the council holds the record. */
export const owningServiceChanged = datedChange('OwningServiceChanged', {
  data: { owningService: code(...owningServices) },
});

/** From its day on another team of the owning service works with the child; null where none does. */
export const owningTeamChanged = datedChange('OwningTeamChanged', { data: { owningTeam: optional(configured()) } });

/** From its day on another officer is the child's own; null where none is. */
export const allocatedOfficerChanged = datedChange('AllocatedOfficerChanged', { data: { officerId: optional(id()) } });

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
  data: { otherChildIds: list(id()), more: int(0), sharing: code('upn', 'name-and-date-of-birth') },
});

/** From here on nothing can open what was sealed for this child: a process ends every key of the child. */
export const PersonalDataDestroyed = event('PersonalDataDestroyed', {
  data: { reason: code(...destructionReasons) },
});

/** On which roll a child is, where it is on two: the main one, and those beside it (dual registration, SI 2024/208). */
export const rollKinds = ['main', 'subsidiary'] as const;
export type RollKind = (typeof rollKinds)[number];

/**
 * From its day the child is on these rolls, all of them; none where the list is empty. Before the first, on that of the
 * registration. Each school keeps the name by which it was chosen; one that no register knew has none.
 */
export const rollsChanged = datedChange('RollsChanged', {
  data: { rolls: list(record({ schoolUrn: int(100_000), as: code(...rollKinds) })) },
  personal: { schoolNames: sealed.list(sealed.record({ schoolUrn: int(100_000), name: sealed.text(200) })) },
});

export const registration = correctable(ChildRegistered);
export const holderChanges = [
  ...owningServiceChanged,
  ...owningTeamChanged,
  ...allocatedOfficerChanged,
  ...rollsChanged,
] as const;

export const sharings = [RecordShared, RecordSharingEnded] as const;

/** The day of such a change has come, as it was told before: from here on lists show who has the child. */
export const HolderChangeInEffect = inEffect('HolderChangeInEffect');

/** What is told of a child. */
export const childFacts = [
  ...registration,
  ...holderChanges,
  ...sharings,
  PossibleDuplicatesFound,
  PersonalDataDestroyed,
] as const;
export const childEvents = [...childFacts, HolderChangeInEffect] as const;
export type ChildEvent = (typeof childEvents)[number];
