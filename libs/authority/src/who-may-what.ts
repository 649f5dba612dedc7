import { within, type ActTable } from '#platform/gateway';
import {
  council,
  everyView,
  nobodys,
  ownPlace,
  ownProvider,
  ownSchool,
  ownWork,
  readableByService,
  service,
  termsOfAudit,
} from './scopes.ts';
import { whatProcessesMay } from './what-processes-may.ts';
import { whoMayProtect } from './who-may-protect.ts';
import { whoBringsLists } from './who-brings-lists.ts';

/** Their own service's records as they stand; another's for a reason that is kept. */
const casework = within(service, council);
/** The same of reading: what is shared with the service it reads as its own. */
const reading = within(readableByService, council);
/** Nobody's records are the role's own: each for a reason that is kept. */
const forAReason = within(nobodys, council);
const everywhere = within(council);
/** No reason is asked: the terms say it. */
const underTerms = within(termsOfAudit);

/** Whoever works with children's records; a team's manager does what its officers do. */
const officers = { 'sen-officer': casework, 'exclusions-officer': casework, 'team-manager': casework } as const;
const readingOfficers = { 'sen-officer': reading, 'exclusions-officer': reading, 'team-manager': reading } as const;
const ofTheService = {
  ...{ 'sen-officer': within(service), 'exclusions-officer': within(service), 'team-manager': within(service) },
} as const;
const readInTheService = {
  ...{ 'sen-officer': within(readableByService), 'exclusions-officer': within(readableByService) },
  ...{ 'team-manager': within(readableByService), 'business-support': within(readableByService) },
} as const;
/** Commissioning is everybody's: its officers compare the offers of both services. */
const officersAndCommissioning = { ...officers, 'commissioning-officer': everywhere } as const;
/** The council's people whose own children stand nowhere yet (in care, with a plan for their safety): each for a reason. */
const ofTheCouncil = {
  ...{ 'virtual-school-head': forAReason, 'safeguarding-lead': forAReason, 'data-protection-officer': forAReason },
} as const;
/** The terms list whom they read: nobody is searched for. */
const auditors = { auditor: underTerms } as const;
/** One person answers for all alternative provision of the council, whoever has the child. */
const overseers = { 'ap-lead': everywhere } as const;
const readers = {
  ...{ ...readingOfficers, ...overseers, ...ofTheCouncil, ...auditors, 'business-support': within(readableByService) },
  ...{ 'commissioning-officer': forAReason, 'placements-broker': forAReason },
} as const;

const officersEverywhere = { 'sen-officer': everywhere, 'exclusions-officer': everywhere, 'team-manager': everywhere };
const registrars = { ...officers, 'commissioning-officer': forAReason, 'business-support': within(service) } as const;
const commissioning = { 'commissioning-officer': everywhere, 'placements-broker': everywhere };
/** Who answers for what others are given and do here. */
const watchers = { 'team-manager': everywhere, 'ap-lead': everywhere, 'data-protection-officer': everywhere } as const;

/** What everybody may know who works here or is asked from here. */
const everyonesToSee = Object.fromEntries(
  [...Object.keys(readers), 'administrator', 'school', 'provider'].map((role) => [role, everywhere]),
);

/** Act × role × scope: who may do what to whose record. An act that does not stand here nobody may. */
export const whoMayWhat: ActTable = {
  'register-a-child': {
    words: 'Put a child on record',
    grants: { ...officersEverywhere, 'business-support': everywhere },
  },
  'find-children': {
    words:
      'Find children by name, date of birth, UPN or another number; of one beyond reach who is named in full, be told whom to ask',
    grants: { ...readInTheService, ...overseers, ...ofTheCouncil },
  },
  'look-up-a-school': {
    words: 'Look up a school in the national register',
    grants: everyonesToSee,
  },
  'see-the-calendars': {
    words: 'See when schools are open: the council’s calendar, and those of schools with terms of their own',
    grants: everyonesToSee,
  },
  'keep-the-calendars': {
    words: 'Record terms, half-terms, INSET days and closures, correct and void them',
    grants: { administrator: everywhere },
  },
  'see-a-caseload': {
    words: 'List the children whose records one’s service holds',
    grants: { ...ofTheService, 'business-support': within(service) },
  },
  'take-out-a-caseload': {
    words: 'Take such a list, or what it leads to, out as a file; of more than one child, saying what for',
    grants: ofTheService,
  },
  'open-a-child': {
    words: 'Open who a child is',
    grants: readers,
  },
  'read-a-record': {
    words: 'Read a child’s line, placements and outcomes',
    grants: readers,
  },
  'read-attendance': {
    words: 'Read a child’s marks and what they amount to',
    grants: { ...readers, school: within(ownSchool) },
  },
  'print-a-record': { words: 'Print a child’s line, or take it out as a file', grants: readers },
  'see-what-was-taken-out': {
    words: 'See who took what out, as a file or in print, and what for',
    grants: { 'data-protection-officer': everywhere },
  },
  'see-who-looked': {
    words: 'See who opened, changed or was refused a child’s record',
    grants: { 'team-manager': within(service), 'data-protection-officer': everywhere, auditor: underTerms },
  },
  'verify-a-record': {
    words: 'Verify that nothing that was recorded of a child was altered since',
    grants: auditors,
  },
  'see-openings-for-a-reason': {
    words:
      'See who opened for a reason what another service holds: a manager of their own service’s records, the named AP lead what the data protection officer opened',
    grants: { 'team-manager': within(service), 'data-protection-officer': everywhere, 'ap-lead': everywhere },
  },
  'see-the-list-of-reasons': {
    words: 'See for which kinds of reason records are opened, and who made the list so',
    grants: { ...watchers, administrator: everywhere },
  },
  'keep-the-list-of-reasons': {
    words: 'Add a kind of reason for which records are opened, call it something else, and end it',
    grants: { 'data-protection-officer': everywhere },
  },
  'correct-an-identity': { words: 'Correct who a child is', grants: officers },
  'say-who-holds-a-record': {
    words: 'Say from which day another service, team or officer has a child, and put that right',
    grants: officers,
  },
  'say-what-holds-of-a-child': { words: 'Say from which day something else holds of a child', grants: officers },
  'close-a-record': { words: 'Say that a child moved away, close a record, and reopen it', grants: officers },
  'share-a-record': {
    words: 'Let another service read a record as its own from a day to a day, and end that',
    grants: ofTheService,
  },
  'destroy-personal-data': {
    words: 'Destroy a child’s personal data',
    grants: { administrator: everywhere },
    // What is no longer kept ends though nobody finds it.
    reachesSealed: true,
  },
  'fill-in-a-referral': {
    words: 'Fill in a referral of a child, change it until it is sent out, and withdraw it',
    grants: officers,
  },
  'send-a-referral-out': {
    words: 'Send a referral out that is filled in, to the providers who are asked',
    grants: { ...officers, 'placements-broker': everywhere },
  },
  'read-a-referral': {
    words: 'Open a referral with its answers',
    grants: {
      ...{ ...readingOfficers, 'commissioning-officer': everywhere, 'placements-broker': everywhere },
      ...{ ...overseers, ...ofTheCouncil, ...auditors },
    },
  },
  'see-the-referrals': {
    words: 'See the referrals of one’s children as a list, and where each stands',
    grants: { ...ofTheService, ...overseers, ...commissioning },
  },
  'read-what-is-asked': {
    words: 'Read the referrals that a provider was asked to answer, while it may, or has the award',
    grants: { provider: within(ownProvider) },
  },
  'answer-a-referral': {
    words: 'Answer a referral with an offer or a decline',
    grants: { provider: within(ownProvider) },
  },
  'award-a-referral': {
    words: 'Award a referral, as far as one may approve the price; void the award, correct when a provider received it',
    grants: officersAndCommissioning,
  },
  'put-a-referral-right': {
    words: 'Correct or void a withdrawal; remove a referral, or an entry of one, filed on the wrong child',
    grants: officersAndCommissioning,
  },
  'run-a-placement': {
    words: 'Start, review, extend and end a placement, and bring the child back to school',
    grants: { ...officers, 'commissioning-officer': forAReason },
  },
  'see-the-placements': {
    words:
      'See placements as a list: of one’s children where each stands, a school its pupils’, a provider those of children of whom it keeps the register',
    grants: {
      ...{ ...ofTheService, ...overseers, ...commissioning, 'business-support': within(service) },
      ...{ school: within(ownSchool), provider: within(ownPlace) },
    },
  },
  'put-a-placement-right': {
    words: 'Correct, void or remove what was recorded of a placement',
    grants: { ...officers, 'commissioning-officer': forAReason },
  },
  'keep-the-register': {
    words: 'Keep the register of a place: mark its sessions, and change a mark for a reason',
    grants: { ...registrars, provider: within(ownPlace) },
  },
  'put-marks-right': {
    words: 'Mark sessions in a child’s own record; correct, void and remove marks there',
    grants: registrars,
  },
  'see-what-is-due': {
    words: 'See of which children something is due, and when',
    grants: { ...ofTheService, ...overseers, ...commissioning, 'business-support': within(service) },
  },
  'follow-longer-work': {
    words: 'Follow, stop and collect what one asked for that takes longer than a request',
    grants: {
      ...{ 'sen-officer': within(ownWork), 'exclusions-officer': within(ownWork), 'team-manager': within(ownWork) },
      administrator: within(ownWork),
    },
  },
  'rebuild-a-view': {
    words: 'Have a list or page built anew from what was recorded, and stop that',
    grants: { administrator: within(everyView) },
  },
  'deal-with-what-waits': {
    words:
      'See what lists and processes could not do, have it tried again, and let go what a process is not to do any more',
    grants: { administrator: within(everyView) },
  },
  'see-the-register-of-people': {
    words: 'See who is on the register of people, and what was given to them by whom',
    grants: { ...watchers, administrator: everywhere, auditor: everywhere },
  },
  'see-what-was-given': {
    words: 'Be shown what others gave to whom: roles, cover, the terms of an audit',
    grants: watchers,
  },
  'see-what-waits-to-be-confirmed': {
    words: 'Be shown what somebody else gave or proposed, and oneself may confirm',
    grants: { ...watchers, administrator: everywhere },
  },
  'keep-the-register-of-people': {
    words: 'Put people on the register',
    grants: { administrator: everywhere },
  },
  'look-up-a-colleague': {
    words: 'Look up who works here, by name, to choose one',
    grants: { ...officersEverywhere, ...watchers, 'safeguarding-lead': everywhere },
  },
  'bar-from-a-record': {
    words: 'Bar a named person from a named child, lift that, and see who is barred',
    grants: {
      ...{ 'team-manager': within(service), 'ap-lead': everywhere },
      ...{ 'safeguarding-lead': forAReason, 'data-protection-officer': forAReason },
    },
  },
  'give-a-role': {
    words: 'Give somebody else a role from a day to a day, which another confirms',
    grants: { administrator: everywhere },
  },
  'give-cover': {
    words: 'Let somebody else act for another from a day to a day, which another confirms',
    grants: { administrator: everywhere, 'team-manager': everywhere },
  },
  'give-terms-of-an-audit': {
    words: 'Say whom an auditor is to read, of which days and until when, which another confirms',
    grants: { 'ap-lead': everywhere, 'data-protection-officer': everywhere },
  },
  'read-ones-own-terms': {
    words: 'Read the terms of one’s own audit, and whom they name',
    grants: auditors,
  },
  'confirm-what-is-given': {
    words: 'Confirm or decline a role, cover or the terms of an audit that somebody else gave to another',
    grants: { administrator: everywhere, 'team-manager': everywhere, 'ap-lead': everywhere },
  },
  'end-what-is-given': {
    words: 'End a role, cover or the terms of an audit earlier than was said',
    grants: { ...watchers, administrator: everywhere },
  },
  'see-roles': {
    words: 'See which roles there are, and what each may do',
    grants: { ...watchers, administrator: everywhere, auditor: everywhere },
  },
  'define-a-role': {
    words: 'Propose a role of the council’s own or a change of one, which another confirms, and end one',
    grants: { administrator: everywhere },
  },
  'confirm-a-role': {
    words: 'Confirm or decline a role of the council’s own, or a change of one, that somebody else proposed',
    grants: { administrator: everywhere, 'ap-lead': everywhere, 'data-protection-officer': everywhere },
  },
  'destroy-a-persons-details': {
    words:
      'Destroy who somebody on the register was, once they have left: one proposes it, another confirms or declines',
    grants: { administrator: everywhere, 'data-protection-officer': everywhere },
  },
  ...whoMayProtect,
  ...whoBringsLists,
  ...whatProcessesMay,
};
