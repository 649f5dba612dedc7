import type { LineStep } from './line-step.ts';
import { apLead, commissioningOfficer, senOfficer, teamManager } from './the-people.ts';

const at = '2026-04-28T10:00:00.000Z';
const officer = { at, by: senOfficer, notBy: commissioningOfficer } as const;
const mark = { betrayedBy: ['telephones'], because: 'Her mother fled from him.' };

/** Where the child lives is not to be known, and then it may be again: each by whoever may. */
export const protectedOnTheLine: readonly LineStep[] = [
  {
    ...{ name: 'protects the address', route: '/children/{childId}/protections', ...officer, alsoBy: teamManager },
    ...{ ids: ['child'], needs: ['because', 'betrayedBy', 'openTo'] },
    body: () => ({ ...mark, openTo: [teamManager.id, apLead.id] }),
    ...{ otherwise: { betrayedBy: [] }, lost: '404 not-found', anew: '409 protected-already' },
  },
  {
    ...{ name: 'changes who may open the address', route: '/children/{childId}/protection/changes' },
    ...{ ...officer, alsoBy: teamManager, ids: ['child'], needs: ['because', 'betrayedBy', 'openTo'] },
    body: () => ({ ...mark, openTo: [senOfficer.id, teamManager.id] }),
    ...{ otherwise: { betrayedBy: [] }, lost: '404 not-found', anew: '409 nothing-to-change' },
  },
  {
    ...{ name: 'tells the address to a driver', route: '/children/{childId}/protection/releases' },
    ...{ ...officer, alsoBy: teamManager, ids: ['child'], needs: ['because', 'to', 'until'] },
    body: () => ({ to: 'Fenmarch Taxis', until: '2026-07-17', because: 'They collect her.' }),
    ...{ otherwise: { to: 'Other' }, lost: '404 not-found' },
    leaves: (answer) => ({ addressTold: answer.written.events[0]!.id }),
  },
  {
    ...{ name: 'says until when the driver may keep it still' },
    route: '/children/{childId}/protection/releases/{releaseId}/settlements',
    ...{ ...officer, alsoBy: teamManager, ids: ['child', 'addressTold'], needs: ['because'] },
    body: () => ({ until: '2026-09-01', because: 'They drive her until then.' }),
    ...{ otherwise: { because: 'Other' }, lost: '404 not-found', anew: '409 until-then-already' },
  },
  {
    ...{ name: 'asks for the address to be known', route: '/children/{childId}/liftings' },
    ...{ ...officer, alsoBy: teamManager, ids: ['child'], needs: ['because'] },
    body: () => ({ because: 'They moved.' }),
    ...{ otherwise: { because: 'Other' }, lost: '404 not-found', anew: '409 asked-already' },
    leaves: (answer) => ({ notLifted: answer.written.events[0]!.id }),
  },
  {
    ...{ name: 'leaves the address protected', route: '/children/{childId}/liftings/{askedId}/declinations' },
    ...{ ...officer, alsoBy: teamManager, ids: ['child', 'notLifted'], needs: ['because'] },
    body: () => ({ because: 'Not yet.' }),
    ...{ otherwise: { because: 'Other' }, lost: '404 not-found', anew: '409 not-asked' },
  },
  {
    ...{ name: 'asks once more for the address to be known', route: '/children/{childId}/liftings' },
    ...{ ...officer, alsoBy: teamManager, ids: ['child'], needs: ['because'] },
    body: () => ({ because: 'They moved far away.' }),
    ...{ otherwise: { because: 'Other' }, lost: '404 not-found', anew: '409 asked-already' },
    leaves: (answer) => ({ asked: answer.written.events[0]!.id }),
  },
  {
    ...{
      name: 'confirms that the address may be known',
      route: '/children/{childId}/liftings/{askedId}/confirmations',
    },
    ...{ at, by: apLead, notBy: senOfficer, alsoBy: teamManager, ids: ['child', 'asked'], needs: ['checked'] },
    body: () => ({ checked: true }),
    ...{ otherwise: null, lost: '404 not-found', anew: '409 not-protected' },
  },
];
