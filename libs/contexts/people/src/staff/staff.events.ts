import { code, configured, date, eventsAbout, id, list, optional, sealed } from '#platform/event-sourcing';
import { rolesGiven } from './roles-given.ts';

const { event } = eventsAbout('staffId');

/** Why nothing is to tell any more who somebody was. */
export const detailsGrounds = ['retention-ended', 'right-to-erasure', 'entered-in-error'] as const;
export type DetailsGround = (typeof detailsGrounds)[number];

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
  version: 2,
  data: {
    ...{ role: code(...(rolesGiven as unknown as readonly ['sen-officer', ...(typeof rolesGiven)[number][]])) },
    /** The code of the council's own role that is cut from it, where it is one. */
    ownRole: optional(configured()),
    ...{ team: optional(configured()), organisation: optional(configured()) },
    ...{ from: date(), lastDay: optional(date()), givenById: id() },
  },
  upcasters: { 1: (old) => ({ ...old, ownRole: null }) },
});

/** From a day to a day they act for another, with what that other is; it, too, is confirmed by somebody else. */
export const CoverGiven = event('CoverGiven', {
  data: { forId: id(), from: date(), lastDay: date(), givenById: id() },
  personal: { because: sealed.text(500) },
});

/**
 * From a day to a day an auditor reads of these children what was so within a period, and of nobody else anything; it, too, is
 * confirmed by somebody else.
 */
export const AuditTermsGiven = event('AuditTermsGiven', {
  data: {
    ...{ childIds: list(id()), periodFrom: date(), periodTo: date() },
    ...{ from: date(), lastDay: date(), givenById: id() },
  },
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

/**
 * They are called so now, whether it was wrong before or is new: every page says it, also beside what they did long ago. Of a
 * name nothing else is told at any moment, so that this is neither a correction nor a change from a day.
 */
export const PersonDetailsChanged = event('PersonDetailsChanged', {
  data: {},
  personal: { name: sealed.text(120), email: sealed.optional(sealed.text(254)) },
});

/** Somebody who has left is to be called nothing any more: nothing until another has said so too. */
export const DestructionOfDetailsProposed = event('DestructionOfDetailsProposed', {
  data: { ground: code(...detailsGrounds), proposedById: id() },
});

/** They are called what they were. */
export const DestructionOfDetailsDeclined = event('DestructionOfDetailsDeclined', {
  data: {},
  personal: { because: sealed.text(500) },
});

/** From here on nothing can open who they were: a process ends every key of theirs. What they did stays told by their id. */
export const PersonDetailsDestroyed = event('PersonDetailsDestroyed', { data: { ground: code(...detailsGrounds) } });

export const staffEvents = [
  ...[PersonEntered, RoleGiven, CoverGiven, AuditTermsGiven],
  ...[GrantConfirmed, GrantDeclined, GrantEnded],
  ...[PersonDetailsChanged, DestructionOfDetailsProposed, DestructionOfDetailsDeclined, PersonDetailsDestroyed],
] as const;
export type StaffEvent = (typeof staffEvents)[number];
