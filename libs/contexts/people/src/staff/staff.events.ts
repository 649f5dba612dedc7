import { code, configured, date, eventsAbout, id, optional, sealed } from '#platform/event-sourcing';
import { rolesGiven } from './roles-given.ts';

const { event } = eventsAbout('staffId');

/**
 * On the register of people: may sign in, once something is given to them. Who they are is their own, under a key of theirs;
 * the id is made from who vouches for them and what they are called there, so that it is the one under which they act.
 */
export const PersonEntered = event('PersonEntered', {
  data: { vouchedBy: configured() },
  personal: { name: sealed.text(120), email: sealed.optional(sealed.text(254)), subject: sealed.text(255) },
});

/** What somebody is to be from a day to a day: nothing until another has confirmed it. */
export const RoleGiven = event('RoleGiven', {
  data: {
    ...{ role: code(...(rolesGiven as unknown as readonly ['sen-officer', ...(typeof rolesGiven)[number][]])) },
    ...{ team: optional(configured()), organisation: optional(configured()) },
    ...{ from: date(), lastDay: optional(date()), givenById: id() },
  },
});

/** From a day to a day they act for another, with what that other is; it, too, is confirmed by somebody else. */
export const CoverGiven = event('CoverGiven', {
  data: { forId: id(), from: date(), lastDay: date(), givenById: id() },
  personal: { because: sealed.text(500) },
});

/** It holds, within its days. */
export const GrantConfirmed = event('GrantConfirmed', { data: { grantId: id() } });

/** It never held. */
export const GrantDeclined = event('GrantDeclined', {
  data: { grantId: id() },
  personal: { because: sealed.text(500) },
});

/** It ends earlier than was said; the day may lie behind, and then it ends at once. */
export const GrantEnded = event('GrantEnded', {
  data: { grantId: id(), lastDay: date() },
  personal: { because: sealed.text(500) },
});

export const staffEvents = [
  ...[PersonEntered, RoleGiven, CoverGiven],
  ...[GrantConfirmed, GrantDeclined, GrantEnded],
] as const;
export type StaffEvent = (typeof staffEvents)[number];
