import type { LineStep } from './line-step.ts';
import { administrator, apLead, dataProtectionOfficer, teamManager } from './the-people.ts';

const at = '2025-11-24T09:00:00.000Z';
const defines = { at, by: administrator, notBy: teamManager } as const;
const decides = { at, by: apLead, notBy: teamManager, alsoBy: dataProtectionOfficer } as const;
const lost = { lost: '404 not-found' } as const;
const keeps = { acts: ['keep-the-register', 'read-attendance'], forAReason: false, from: '2026-05-01' } as const;
const first =
  (name: string): NonNullable<LineStep['leaves']> =>
  (answer) => ({ [name]: answer.written.events[0]!.id });

const proposes = (name: string, proposal: string): LineStep => ({
  ...{ ...defines, name, route: '/roles', ids: [] },
  needs: ['acts', 'called', 'cutFrom', 'forAReason', 'from'],
  body: ({ called = 'Attendance clerk' }) => ({ called, cutFrom: 'business-support', ...keeps }),
  ...{ otherwise: { acts: ['read-attendance'] }, anew: '409 role-known' },
  leaves: (answer) => ({ ownRole: answer.written.id, [proposal]: answer.written.events[0]!.id }),
});

const confirms = (name: string, what: string): LineStep => ({
  ...{ ...decides, name, route: '/roles/{roleId}/proposals/{proposalId}/confirmations' },
  ...{ ids: ['ownRole', what], needs: ['checked'], body: () => ({ checked: true }) },
  // That it was checked is all that there is to say.
  ...{ otherwise: null, ...lost, anew: '409 nothing-proposed' },
});

/** Each command to a role of the council’s own, in an order in which it is accepted. */
export const lineOfRoles: readonly LineStep[] = [
  proposes('proposes a role of the council’s own', 'declined'),
  {
    ...{ ...decides, name: 'declines the role', route: '/roles/{roleId}/proposals/{proposalId}/declines' },
    ...{ ids: ['ownRole', 'declined'], needs: ['because'], body: () => ({ because: 'It needs one act more' }) },
    ...{ otherwise: { because: 'It needs one act less' }, ...lost, anew: '409 nothing-proposed' },
  },
  proposes('proposes the role again', 'proposal'),
  confirms('confirms the role', 'proposal'),
  {
    ...{ ...defines, name: 'proposes a change of the role', route: '/roles/{roleId}/changes', ids: ['ownRole'] },
    needs: ['acts', 'forAReason', 'from'],
    body: () => ({ ...keeps, acts: ['keep-the-register', 'open-a-child', 'read-attendance'] }),
    ...{ otherwise: { from: '2026-05-05' }, ...lost, anew: '409 waits-already' },
    leaves: first('change'),
  },
  confirms('confirms the change of the role', 'change'),
  {
    ...{ ...defines, name: 'ends the role of the council’s own', route: '/roles/{roleId}/endings', ids: ['ownRole'] },
    needs: ['because', 'lastDay'],
    body: () => ({ lastDay: '2026-07-17', because: 'The clerks are officers now' }),
    ...{ otherwise: { lastDay: '2026-07-16' }, ...lost, anew: '409 role-ends-by-then' },
  },
];
