import { code, configured, date, eventsAbout, flag, id, list, sealed } from '#platform/event-sourcing';
import { rolesCut } from './roles-cut.ts';

// About nobody: what the council's people may be here concerns no child and no person.
const { event } = eventsAbout();

/** What it keeps of the role that it is cut from: acts of the table, and whether it goes beyond its own for a reason. */
const keeps = { acts: list(configured()), forAReason: flag() } as const;

/**
 * A role of the council's own: some of the acts of one that comes with the service, and nothing besides. Nothing until another
 * has confirmed it. Its code is what it is called: a text would be sealed, and have to be opened wherever somebody is named.
 */
export const OwnRoleProposed = event('OwnRoleProposed', {
  data: { code: configured(), cutFrom: code(...rolesCut), ...keeps, from: date(), proposedById: id() },
});

/** From a day on it keeps these acts, and no others; nothing until another has confirmed it. */
export const OwnRoleChangeProposed = event('OwnRoleChangeProposed', {
  data: { code: configured(), ...keeps, from: date(), proposedById: id() },
});

/** What was proposed holds, from its day. */
export const OwnRoleConfirmed = event('OwnRoleConfirmed', { data: { code: configured(), proposalId: id() } });

/** It never held. */
export const OwnRoleDeclined = event('OwnRoleDeclined', {
  data: { code: configured(), proposalId: id(), declinedById: id() },
  personal: { because: sealed.ofPerson('declinedById', sealed.text(500)) },
});

/** Nobody acts by it any more after a day, which may lie behind: then it ends at once. */
export const OwnRoleEnded = event('OwnRoleEnded', {
  data: { code: configured(), lastDay: date(), endedById: id() },
  personal: { because: sealed.ofPerson('endedById', sealed.text(500)) },
});

export const ownRoleEvents = [
  ...[OwnRoleProposed, OwnRoleChangeProposed, OwnRoleConfirmed, OwnRoleDeclined, OwnRoleEnded],
] as const;
export type OwnRoleEvent = (typeof ownRoleEvents)[number];
