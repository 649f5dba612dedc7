import { code, correctable, event, id, int, sealed } from '#platform/event-sourcing';

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

/** On a school's roll, from the date it is effective. The identity is the child's; only its key opens it. */
export const ChildRegistered = event('ChildRegistered', {
  data: { schoolUrn: int(100_000), owningService: code(...owningServices) },
  personal: {
    givenNames: sealed.text(100),
    familyName: sealed.text(100),
    dateOfBirth: sealed.date(),
    upn: sealed.optional(sealed.text(13)),
    address: sealed.optional(sealed.text(500)),
    contact: sealed.optional(sealed.text(500)),
  },
});

/** Seen once both records were there, since one child a UPN is sought and not promised. For a person to judge. */
export const PossibleDuplicateFound = event('PossibleDuplicateFound', {
  data: { otherChildId: id(), sharing: code('upn', 'name-and-date-of-birth') },
});

/** From here on nothing can open what was sealed for this child: a process ends every key of the child. */
export const PersonalDataDestroyed = event('PersonalDataDestroyed', {
  data: { reason: code(...destructionReasons) },
});

export const registration = correctable(ChildRegistered);
export const childEvents = [...registration, PossibleDuplicateFound, PersonalDataDestroyed] as const;
export type ChildEvent = (typeof childEvents)[number];
