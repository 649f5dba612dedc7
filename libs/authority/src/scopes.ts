import type { Scope } from '#platform/gateway';

/** Fields of a command or query that name a record: a child's, or one that is kept about a child. */
export const RECORD_NAMES = ['childId', 'otherChildId', 'referralId', 'placementId'] as const;

/** Whom it keeps out learns why, and how to go on: which service has a child, and whom to ask, Find a child says to who may know. */
const NOT_YOURS = 'This record is not open to you.';
const OF_ANOTHER_SERVICE =
  'This record is not open to you: another service of the council holds it. Find the child by its name to see which, and whom to ask.';
const OF_ANOTHER_TEAM =
  'This record is not open to you: it is with another team today. Ask that team, or your manager.';
const OF_ANOTHER_OFFICER =
  'This record is not open to you: it is with another officer today. Ask that officer, or your manager.';
const OF_NO_ROLL_HERE =
  'This record is not open to you: the child is not on your school’s roll today. Ask the council if it should be.';

/** Every record of the council. */
export const council: Scope = { name: 'council', everything: true };

/** Records of children whom the terms of an audit name, of the period that they name. */
export const termsOfAudit: Scope = {
  ...{ name: 'what the terms of an audit name', everything: true, byTerms: true },
  words:
    'The terms of your audit do not name this child today. What they name, and who ended them if they are over, stands on the page of your terms.',
};

/** What a process reacts to, whichever it is. */
export const itself: Scope = { name: 'whatever it reacts to', everything: true };

/** Records that the actor’s service holds. */
export const service: Scope = {
  ...{ name: 'own service', everything: false, kind: 'services', words: OF_ANOTHER_SERVICE },
  holder: ({ team: code }, serviceOf) => (code === null ? null : serviceOf(code)),
};

/** Records that the actor’s service holds, or that are shared with it today: for reading alone. */
export const readableByService: Scope = { ...service, name: 'own service, or shared with it', kind: 'openTo' };

/** What one asked for oneself, whoever it is of: it is nobody else’s. */
export const ownWork: Scope = { name: 'what one asked for', everything: true };

/** Views: they are of everybody. */
export const everyView: Scope = { name: 'every view', everything: true };

/** Of a role to which no record is allocated. */
export const nobodys: Scope = {
  ...{ name: 'none of its own', everything: false, kind: 'services', words: NOT_YOURS },
  holder: () => null,
};

/** Records that are allocated to the actor’s team. */
export const team: Scope = {
  ...{ name: 'own team', everything: false, kind: 'teams', words: OF_ANOTHER_TEAM },
  holder: (actor) => actor.team,
};

/** Records that are allocated to the actor. */
export const ownCases: Scope = {
  ...{ name: 'own cases', everything: false, kind: 'officers', words: OF_ANOTHER_OFFICER },
  holder: ({ id }) => id,
};

/** Records of children on the school’s roll. */
export const ownSchool: Scope = {
  ...{ name: 'own school', everything: false, kind: 'rolls', words: OF_NO_ROLL_HERE },
  holder: ({ organisation }) => organisation,
};

/** Children who are at the provider’s place, or were until some weeks ago, of whom it keeps the register still; of no other place. */
export const ownPlace: Scope = {
  ...{ name: 'own place', everything: false, kind: 'places', speaksAs: 'providerId' },
  words:
    'A provider keeps the register of its own place, of the children who are with it, and for some weeks after their last day.',
  holder: ({ organisation }) => organisation,
};

/** Referrals that the provider was asked to answer, and placements with it. */
export const ownProvider: Scope = {
  ...{ name: 'own provider', everything: false, kind: 'providers', speaksAs: 'providerId' },
  words: 'A provider answers for itself only, and only what it was asked.',
  holder: ({ organisation }) => organisation,
};
