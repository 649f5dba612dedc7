import {
  BecauseRequest,
  CheckedRequest,
  ConfirmRole,
  DeclineRole,
  EndRole,
  EndRoleRequest,
  KeepsRequest,
  ProposeRole,
  ProposeRoleChange,
  ProposeRoleRequest,
} from '#contexts/people';
import type { ActShown } from '#contexts/people';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import type { Field } from '../forms/form-field.ts';
import { formPage } from '../forms/form-page.ts';
import { choice, day, known, line, words } from '../forms/plain-fields.ts';
import { holdsOnce } from '../people/confirmers-words.ts';
import { roleWords } from '../words/people.ts';
import { actsOfRole } from './acts-field.ts';
import { ownRole, roleCut, roleProposal } from './of-role.ts';
import { rolePath } from './role-path.ts';
import { calledRole, couldGoBeyond } from './role-words.ts';

const FROM = { hint: 'Today, or a later day' };

const YES_OR_NO = [
  ['yes', 'Yes, where the other role does'],
  ['no', 'No: it opens only what is its own'],
] as const;

/** Asked of whoever may go beyond their own for a reason at all. */
function beyondItsOwn(acts: readonly ActShown[]): Field {
  if (!couldGoBeyond(acts)) return known(false);
  const asked = choice('May it open what is not its own for a reason that is kept?', YES_OR_NO);
  return {
    ...asked,
    read: (given, name, today) => {
      const { value } = asked.read(given, name, today);
      return { value: value === undefined ? undefined : value === 'yes' };
    },
    worded: () => 'Say whether it may open what is not its own for a reason',
  };
}

export const ProposeRolePage = formPage({
  path: 'council-roles/:roleId/cut',
  over: roleCut,
  ...{ sends: ProposeRole, request: ProposeRoleRequest },
  ...{ title: 'Cut a role of your own', button: 'Propose the role' },
  fields: ({ role: { acts, role } }) => ({
    called: line('What is it called?', {
      hint: 'For example, Attendance clerk: nobody’s name. Every page says it beside what such a person did',
    }),
    cutFrom: known(role),
    acts: actsOfRole('What may it do?', acts, []),
    forAReason: beyondItsOwn(acts),
    from: day('First day', FROM),
  }),
  command: (input) => ({ data: input }),
  beside: {
    'role-known': 'called',
    'role-of-the-service': 'called',
    'not-of-that-role': 'acts',
    'needs-to-read': 'acts',
    'begins-before-today': 'from',
  },
  done: ({ written, input, seen, visit }) => ({
    to: rolePath(written.id),
    says: `${roleWords(input.called)} is proposed: ${holdsOnce(seen.role.mayConfirm, visit)}`,
  }),
});

export const ProposeRoleChangePage = formPage({
  path: 'council-roles/:roleId/change',
  over: ownRole,
  ...{ sends: ProposeRoleChange, request: KeepsRequest },
  ...{ title: 'Change what it may do', button: 'Propose the change' },
  fields: ({ role: { acts, mayKeep, forAReason } }) => ({
    acts: actsOfRole(
      'What may it do from then on?',
      mayKeep,
      acts.map(({ act }) => act),
    ),
    forAReason: asItStands(beyondItsOwn(mayKeep), oneText(forAReason ? 'yes' : 'no')),
    from: day('From which day?', { called: 'The first day', ...FROM }),
  }),
  command: ({ acts, forAReason, from }, { role: { roleId } }) => ({ data: { roleId, acts, forAReason, from } }),
  beside: {
    'keeps-the-same': 'acts',
    'not-of-that-role': 'acts',
    'needs-to-read': 'acts',
    'role-ended': 'from',
    'begins-before-today': 'from',
  },
  done: ({ seen, visit }) => `The change is proposed: ${holdsOnce(seen.role.mayConfirm, visit)}`,
});

export const ConfirmRolePage = formPage({
  path: 'council-roles/:roleId/proposals/:proposalId/confirm',
  over: roleProposal,
  ...{ sends: ConfirmRole, request: CheckedRequest },
  ...{ title: 'Confirm what was proposed', button: 'Confirm what was proposed' },
  fields: () => ({ checked: known(true) }),
  command: (_, { role: { roleId }, proposalId }) => ({ data: { roleId, proposalId } }),
  done: ({ seen: { role } }) => `Confirmed: ${calledRole(role)}`,
});

export const DeclineRolePage = formPage({
  path: 'council-roles/:roleId/proposals/:proposalId/decline',
  over: roleProposal,
  ...{ sends: DeclineRole, request: BecauseRequest },
  ...{ title: 'Decline what was proposed', button: 'Decline what was proposed' },
  fields: () => ({ because: words('Why do you decline it?', { rows: 2 }) }),
  command: ({ because }, { role: { roleId }, proposalId }) => ({ data: { roleId, proposalId, because } }),
  done: ({ seen: { role } }) => `Declined: ${calledRole(role)}`,
});

export const EndRolePage = formPage({
  path: 'council-roles/:roleId/end',
  over: ownRole,
  ...{ sends: EndRole, request: EndRoleRequest },
  ...{ title: 'End the role', button: 'End the role' },
  fields: () => ({
    lastDay: day('Last day', {
      hint: 'Nobody acts by this role after it, whoever it was given to. If it is in the past, it ends at once',
    }),
    because: words('Why?', { rows: 2 }),
  }),
  command: ({ lastDay, because }, { role: { roleId } }) => ({ data: { roleId, lastDay, because } }),
  beside: { 'role-ends-by-then': 'lastDay' },
  done: ({ seen: { role } }) => `Ended: ${calledRole(role)}`,
});
