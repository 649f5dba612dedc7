import {
  BecauseRequest,
  ConfirmGrant,
  CheckedRequest,
  DeclineGrant,
  EndGrant,
  EndGrantRequest,
  EnterPerson,
  EnterPersonRequest,
  FindPeople,
  FindRoles,
  GiveCover,
  GiveCoverRequest,
  GiveRole,
  GiveRoleRequest,
  GiveTermsOfAudit,
  GiveTermsOfAuditRequest,
  rolesGiven,
} from '#contexts/people';
import { auditedChildren } from '../audit-terms/audited-children-field.ts';
import { known, choice, day, line, select, words } from '../forms/plain-fields.ts';
import { formPage } from '../forms/form-page.ts';
import { noRecordYet } from '../forms/form-records.ts';
import { roleWords, teamWords } from '../words/people.ts';
import { calledRole } from '../roles/role-words.ts';
import { grantToEnd } from './children-of-whom.ts';
import { coverable } from './coverable.ts';
import { holdsOnce } from './confirmers-words.ts';
import { calledPerson, daysWords } from './grant-words.ts';
import { grantToDecide, personRecord } from './of-person.ts';
import { ofWhich } from './of-which-field.ts';
import { personPath } from './person-path.ts';

const register = { text: 'People', href: '/register-of-people' };

export const EnterPersonPage = formPage({
  path: 'enter-a-person',
  over: noRecordYet(register, FindPeople),
  ...{ sends: EnterPerson, request: EnterPersonRequest },
  ...{ title: 'Put somebody on the register', button: 'Put on the register' },
  fields: (_, { names: { signIns = [], signInPeople = [] } }) => ({
    name: line('Name'),
    email: line('Email', { optional: true }),
    vouchedBy: choice(
      'How do they sign in?',
      signIns.map(({ code, name }) => [code, name] as const),
    ),
    subject:
      signInPeople.length > 0
        ? select(
            'Who of the list is it?',
            signInPeople.map(({ id, name }) => [id, name] as const),
          )
        : line('What that sign-in calls them', { hint: 'The subject: whoever runs the sign-in can tell it' }),
  }),
  command: ({ name, email, vouchedBy, subject }) => ({ data: { name, email, vouchedBy, subject } }),
  done: ({ written, input }) => ({ to: personPath(written.id), says: `${input.name} is on the register` }),
});

export const GiveRolePage = formPage({
  path: 'register-of-people/:staffId/give-role',
  over: {
    ...personRecord,
    shows: [...personRecord.shows, FindRoles],
    see: async (visit) => {
      const { items } = await visit.ask(FindRoles, {});
      const own = items.filter(({ standing }) => standing === 'holds' || standing === 'to-come');
      return { ...(await personRecord.see(visit)), own };
    },
    meanwhile: personRecord.meanwhile!,
  },
  ...{ sends: GiveRole, request: GiveRoleRequest },
  ...{ title: 'Give a role', button: 'Give the role' },
  fields: ({ own }, { names }) => ({
    role: select('Role', [
      ...rolesGiven.map((role) => [role, roleWords(role)] as const),
      ...own.map((each) => [each.role, calledRole(each)] as const),
    ]),
    team: select(
      'Team',
      [...new Set((names.teams ?? []).map(({ team }) => team))].map((team) => [team, teamWords(team)] as const),
      {
        hint: 'Only for officers, managers and business support: the team’s records are theirs',
      },
    ),
    organisation: ofWhich(names),
    from: day('First day'),
    lastDay: day('Last day', { optional: true, hint: 'Leave it empty if it holds until somebody ends it' }),
  }),
  command: ({ role, team, organisation, from, lastDay }, { person: { staffId } }) => ({
    data: { staffId, role, team, organisation, from, lastDay },
  }),
  beside: {
    'needs-a-team': 'team',
    'needs-an-organisation': 'organisation',
    'ends-before-it-begins': 'lastDay',
    'no-role-then': 'role',
  },
  done: ({ input, seen, visit }) =>
    `${roleWords(input.role)} is given: ${holdsOnce(seen.person.mayConfirm.grants, visit)}`,
});

export const GiveCoverPage = formPage({
  path: 'register-of-people/:staffId/give-cover',
  over: {
    ...personRecord,
    shows: [...personRecord.shows, FindPeople],
    see: async (visit) => {
      const seen = await personRecord.see(visit);
      const { items } = await visit.ask(FindPeople, { which: 'all' });
      return { ...seen, others: coverable(items, seen.person.staffId) };
    },
    meanwhile: personRecord.meanwhile!,
  },
  ...{ sends: GiveCover, request: GiveCoverRequest },
  ...{ title: 'Give cover for somebody', button: 'Give cover' },
  fields: ({ others }) => ({
    forId: select(
      'For whom do they act?',
      others.map((each) => [each.staffId, calledPerson(each)] as const),
      {
        hint:
          others.length > 0
            ? 'They may do what that person may. What they do is recorded as theirs, for that person'
            : 'Nobody else of the same organisation is given a role on the register of people yet: whoever is to be covered is given one first',
      },
    ),
    from: day('First day'),
    lastDay: day('Last day'),
    because: words('Why?', { rows: 2 }),
  }),
  command: (input, { person: { staffId } }) => ({ data: { staffId, ...input } }),
  beside: { 'for-themselves': 'forId', 'of-another-organisation': 'forId', 'ends-before-it-begins': 'lastDay' },
  done: ({ input, seen, visit }) =>
    `Cover is given, ${daysWords(input)}: ${holdsOnce(seen.person.mayConfirm.grants, visit)}`,
});

export const GiveTermsOfAuditPage = formPage({
  path: 'register-of-people/:staffId/give-terms-of-an-audit',
  over: personRecord,
  ...{ sends: GiveTermsOfAudit, request: GiveTermsOfAuditRequest },
  ...{ title: 'Give the terms of an audit', button: 'Give the terms' },
  fields: () => ({
    children: auditedChildren('Which children?') as never,
    periodFrom: day('First day of the period that is read'),
    periodTo: day('Last day of the period that is read'),
    from: day('First day on which they read it'),
    lastDay: day('Last day on which they read it'),
    because: words('What is the audit for?', { rows: 2 }),
  }),
  command: (input, { person: { staffId } }) => ({ data: { staffId, ...input } }),
  beside: { 'period-ends-first': 'periodTo', 'ends-before-it-begins': 'lastDay', 'given-already': 'children' },
  done: ({ seen, visit }) =>
    `The terms are given: ${holdsOnce(seen.person.mayConfirm.grants, visit, 'they hold', 'them')}`,
});

export const ConfirmGrantPage = formPage({
  path: 'register-of-people/:staffId/grants/:grantId/confirm',
  over: grantToDecide,
  ...{ sends: ConfirmGrant, request: CheckedRequest },
  ...{ title: 'Confirm what was given', button: 'Confirm what was given' },
  fields: () => ({ checked: known(true) }),
  command: (_, { person: { staffId }, grant: { grantId } }) => ({ data: { staffId, grantId } }),
  done: ({ seen }) => `Confirmed: ${seen.heading}`,
});

export const DeclineGrantPage = formPage({
  path: 'register-of-people/:staffId/grants/:grantId/decline',
  over: grantToDecide,
  ...{ sends: DeclineGrant, request: BecauseRequest },
  ...{ title: 'Decline what was given', button: 'Decline what was given' },
  fields: () => ({ because: words('Why do you decline it?', { rows: 2 }) }),
  command: ({ because }, { person: { staffId }, grant: { grantId } }) => ({ data: { staffId, grantId, because } }),
  done: ({ seen }) => `Declined: ${seen.heading}`,
});

export const EndGrantPage = formPage({
  path: 'register-of-people/:staffId/grants/:grantId/end',
  over: grantToEnd,
  ...{ sends: EndGrant, request: EndGrantRequest },
  ...{ title: 'End what was given', button: 'End what was given' },
  fields: () => ({
    lastDay: day('Last day', { hint: 'If it is in the past, it ends at once' }),
    because: words('Why?', { rows: 2 }),
  }),
  command: ({ lastDay, because }, { person: { staffId }, grant: { grantId } }) => ({
    data: { staffId, grantId, lastDay, because },
  }),
  beside: { 'ends-by-then': 'lastDay', 'ends-before-it-begins': 'lastDay' },
  done: ({ seen }) =>
    `Ended: ${seen.heading}${seen.children === null ? '' : '. Their children wait for another officer'}`,
});
