import type { LineStep } from './line-step.ts';
import { auditor, exclusionsOfficer, senOfficer, teamManager } from './the-people.ts';

const officers = { by: senOfficer, notBy: auditor, alsoBy: exclusionsOfficer, lost: '404 not-found' } as const;
const change = { ...officers, ids: ['child'], anew: '409 no-change' } as const;
const reason = 'Agreed for the new year.';

/** Who holds the record, from days that are to come: each told, and told better; one taken back. */
export const changesOfHolder: readonly LineStep[] = [
  {
    ...{ ...change, name: 'changes the owning service', route: '/children/{childId}/owning-services' },
    ...{ at: '2025-11-26T10:00:00.000Z', needs: ['owningService', 'from'] },
    body: () => ({ owningService: 'exclusions', from: '2026-11-02', because: reason }),
    otherwise: { from: '2026-11-03' },
    leaves: (answer) => ({ service: answer.event('OwningServiceChanged') }),
  },
  {
    ...{ ...officers, name: 'corrects that change', ids: ['child', 'service'] },
    ...{ route: '/children/{childId}/owning-services/{changeId}/corrections', at: '2025-11-26T11:00:00.000Z' },
    needs: ['owningService', 'from', 'reason'],
    body: () => ({ owningService: 'exclusions', from: '2026-11-09', reason }),
    otherwise: { from: '2026-11-10' },
  },
  {
    ...{ ...officers, name: 'voids that change', ids: ['child', 'service'], anew: '409 no-such-change' },
    ...{ route: '/children/{childId}/changes/{changeId}/voids', at: '2025-11-26T12:00:00.000Z', needs: ['reason'] },
    ...{ body: () => ({ reason }), otherwise: { reason: 'Other' } },
  },
  {
    ...{ ...change, name: 'changes the owning team', route: '/children/{childId}/owning-teams' },
    ...{ at: '2025-11-27T10:00:00.000Z', needs: ['owningTeam', 'from'] },
    body: () => ({ owningTeam: 'sen-north', from: '2025-11-24' }),
    otherwise: { from: '2025-11-25' },
    leaves: (answer) => ({ team: answer.event('OwningTeamChanged') }),
  },
  {
    ...{ ...officers, name: 'corrects the team', ids: ['child', 'team'] },
    ...{ route: '/children/{childId}/owning-teams/{changeId}/corrections', at: '2025-11-27T11:00:00.000Z' },
    needs: ['owningTeam', 'from', 'reason'],
    body: () => ({ owningTeam: 'sen-south', from: '2025-11-24', reason }),
    otherwise: { owningTeam: null },
  },
  {
    ...{ ...change, name: 'allocates an officer', route: '/children/{childId}/allocated-officers' },
    ...{ at: '2025-11-28T10:00:00.000Z', needs: ['officerId', 'from'] },
    body: () => ({ officerId: senOfficer.id, from: '2025-11-28' }),
    otherwise: { from: '2025-11-27' },
    leaves: (answer) => ({ allocation: answer.event('AllocatedOfficerChanged') }),
  },
  {
    ...{ ...officers, name: 'corrects the allocation', ids: ['child', 'allocation'] },
    ...{ route: '/children/{childId}/allocated-officers/{changeId}/corrections', at: '2025-11-28T11:00:00.000Z' },
    needs: ['officerId', 'from', 'reason'],
    body: () => ({ officerId: senOfficer.id, from: '2025-11-27', reason }),
    otherwise: { officerId: null },
  },
  {
    ...{ ...change, name: 'changes the rolls', route: '/children/{childId}/rolls' },
    ...{ at: '2025-11-28T11:10:00.000Z', needs: ['onRoll', 'from'] },
    body: () => ({ onRoll: true, schoolUrn: 110_001, secondUrn: 110_002, from: '2026-11-02' }),
    otherwise: { from: '2026-11-03' },
    leaves: (answer) => ({ rolls: answer.event('RollsChanged') }),
  },
  {
    ...{ ...officers, name: 'corrects the rolls', ids: ['child', 'rolls'] },
    ...{ route: '/children/{childId}/rolls/{changeId}/corrections', at: '2025-11-28T11:20:00.000Z' },
    needs: ['onRoll', 'from', 'reason'],
    body: () => ({ onRoll: true, schoolUrn: 110_001, from: '2026-11-02', reason }),
    otherwise: { from: '2026-11-04' },
  },
  {
    ...{ ...officers, alsoBy: teamManager, name: 'shares the record', route: '/children/{childId}/sharings' },
    ...{ at: '2025-11-28T12:00:00.000Z', ids: ['child'], needs: ['service', 'lastDay', 'because'] },
    body: () => ({ service: 'exclusions', lastDay: '2026-11-20', because: 'Both services plan the return.' }),
    ...{ otherwise: { lastDay: '2026-11-19' }, anew: '409 shared-already' },
    leaves: (answer) => ({ sharing: answer.event('RecordShared') }),
  },
  {
    ...{ ...officers, alsoBy: teamManager, name: 'ends the sharing', ids: ['child', 'sharing'] },
    ...{ route: '/children/{childId}/sharings/{sharingId}/ends', at: '2025-11-28T13:00:00.000Z', needs: ['because'] },
    body: () => ({ because: 'The return is planned.' }),
    ...{ otherwise: { because: 'Other' }, anew: '409 not-shared' },
  },
];
