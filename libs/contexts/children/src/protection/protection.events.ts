import { code, date, eventsAbout, id, list, optional, sealed } from '#platform/event-sourcing';

const { event } = eventsAbout('childId');

/**
 * What besides gives an undisclosed address away, where whoever sets the mark says so. The child’s addresses, those of the people
 * around it, and the address and contact of the registration are not disclosed whatever is picked.
 */
export const betrayals = ['telephones', 'professionals', 'examination-places', 'care-authority'] as const;
export type Betrayal = (typeof betrayals)[number];

const by = { byId: id() };

const mark = {
  ...by,
  /** Who may open what is not disclosed. */
  openTo: list(id()),
  betrayedBy: list(code(...betrayals)),
};

/**
 * From here on the child’s addresses are read by nobody in passing, those of days behind neither. Nothing corrects it, and nothing
 * voids it: a mark that one person could take back would protect nobody.
 */
export const AddressProtected = event('AddressProtected', { data: mark, personal: { because: sealed.text(500) } });

/** From here on these may open it, and these give it away: all of them, said anew. */
export const AddressProtectionChanged = event('AddressProtectionChanged', {
  data: mark,
  personal: { because: sealed.text(500) },
});

/** Somebody outside was told the address, for one purpose, and may keep it until a day. The address is no part of this. */
export const AddressReleased = event('AddressReleased', {
  data: { ...by, until: date() },
  personal: { to: sealed.text(200), because: sealed.text(500) },
});

/** What became of that: until when they may keep it still; no day: they keep it no longer. */
export const AddressReleaseSettled = event('AddressReleaseSettled', {
  data: { ...by, releaseId: id(), until: optional(date()) },
  personal: { because: sealed.text(500) },
});

/** One person asks for the mark to be lifted; it stands until another has said yes. */
export const LiftingAsked = event('LiftingAsked', {
  /** Whoever acts for another is both of them: neither says the second word. */
  data: { askedBy: list(id()) },
  personal: { because: sealed.text(500) },
});

/** A second person has said yes: what a role lets somebody see they see again. */
export const AddressProtectionLifted = event('AddressProtectionLifted', { data: { askedId: id() } });

/** It is not lifted, or whoever asked for it asks no longer. */
export const LiftingDeclined = event('LiftingDeclined', {
  data: { askedId: id() },
  personal: { because: sealed.text(500) },
});

export const protectionEvents = [
  ...[AddressProtected, AddressProtectionChanged, AddressReleased, AddressReleaseSettled],
  ...[LiftingAsked, AddressProtectionLifted, LiftingDeclined],
] as const;
export type ProtectionEvent = (typeof protectionEvents)[number];
