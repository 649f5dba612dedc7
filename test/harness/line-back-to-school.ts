import { alikeChild } from './alike-child.ts';
import { leadingChild } from './leading-child.ts';
import { mergedOnTheLine } from './line-of-merging.ts';
import { protectedOnTheLine } from './line-of-protection.ts';
import {
  administrator,
  apLead,
  auditor,
  commissioningOfficer,
  exclusionsOfficer,
  governor,
  senOfficer,
  teamManager,
} from './the-people.ts';
import type { LineStep } from './line-step.ts';
import { paperwork } from './paperwork.ts';

const officers = { by: senOfficer, notBy: auditor, alsoBy: exclusionsOfficer } as const;
const placement = { ...officers, ids: ['placement'], lost: '404 not-found' } as const;
const partial = { confirmedOn: '2026-04-01', outcome: 'partial' } as const;

/** From the plan of the return to the end of the record. */
export const lineBackToSchool: readonly LineStep[] = [
  {
    ...{ name: 'plans the return', route: '/placements/{placementId}/return-plan', at: '2026-03-19T16:00:00.000Z' },
    ...{ ...placement, needs: ['schoolUrn', 'returnsOn', 'phases', 'criteria', 'support'] },
    ...{ body: () => paperwork.returnPlan, otherwise: { support: 'Other' } },
    leaves: (answer) => ({ plan: answer.event('ReturnPlanned') }),
  },
  {
    ...{ name: 'corrects the plan', route: '/placements/{placementId}/return-plans/{planId}/corrections' },
    ...{ ...placement, at: '2026-03-19T16:30:00.000Z', ids: ['placement', 'plan'] },
    needs: ['schoolUrn', 'returnsOn', 'phases', 'criteria', 'support', 'reason'],
    body: () => ({ ...paperwork.returnPlan, support: 'By her own tutor', reason: 'The mentor had left.' }),
    otherwise: { reason: 'Other' },
  },
  {
    ...{ name: 'confirms the return', route: '/placements/{placementId}/return-confirmations', ...placement },
    ...{ at: '2026-04-02T16:00:00.000Z', needs: ['confirmedOn', 'outcome'] },
    ...{ body: () => partial, otherwise: { confirmedOn: '2026-04-02' } },
    leaves: (answer) => ({ confirmation: answer.event('ReturnConfirmed') }),
  },
  {
    name: 'corrects the confirmation',
    route: '/placements/{placementId}/return-confirmations/{confirmationId}/corrections',
    ...{ ...placement, at: '2026-04-03T09:00:00.000Z', ids: ['placement', 'confirmation'] },
    needs: ['confirmedOn', 'outcome', 'reason'],
    body: () => ({ ...partial, confirmedOn: '2026-04-02', reason: 'Seen on the Thursday.' }),
    otherwise: { reason: 'Other' },
  },
  {
    ...{ name: 'voids the confirmation', route: '/placements/{placementId}/entries/{entryId}/voids', ...placement },
    ...{ at: '2026-04-07T09:00:00.000Z', ids: ['placement', 'confirmation'], needs: ['reason'] },
    body: () => ({ reason: 'It was her brother who was seen.' }),
    ...{ otherwise: { reason: 'Other' }, anew: '409 no-such-entry' },
  },
  {
    ...{ name: 'ends the placement', route: '/placements/{placementId}/ending', at: '2026-04-24T16:00:00.000Z' },
    ...{ ...placement, needs: ['endedOn', 'reason', 'destination'] },
    body: () => ({ endedOn: '2026-04-24', reason: 'parents-choice', destination: '110' }),
    ...{ otherwise: { reason: 'moved-away' }, anew: '409 not-under-way' },
  },
  {
    ...{ name: 'corrects the end', route: '/placements/{placementId}/ending/corrections', ...placement },
    ...{ at: '2026-04-25T09:00:00.000Z', needs: ['endedOn', 'endReason', 'destination', 'reason'] },
    body: () => ({
      endedOn: '2026-04-23',
      endReason: 'parents-choice',
      destination: '110',
      reason: 'It was the Thursday.',
    }),
    otherwise: { reason: 'Other' },
  },
  {
    ...{ name: 'voids the award', route: '/referrals/{referralId}/award/voids', at: '2026-04-27T09:00:00.000Z' },
    ...{ ...officers, alsoBy: commissioningOfficer, ids: ['referral'], needs: ['reason'] },
    body: () => ({ reason: 'Awarded on the wrong form.' }),
    ...{ otherwise: { reason: 'Other' }, lost: '404 not-found', anew: '409 not-awarded' },
    leaves: async (_, service, { child }) => ({ alike: await alikeChild(service, child!) }),
  },
  {
    ...{ name: 'says that another record is of another child', at: '2026-04-27T10:00:00.000Z' },
    route: '/children/{childId}/possible-duplicates/{otherChildId}/judgements',
    ...{ ...officers, ids: ['child', 'alike'], needs: ['as', 'because'] },
    body: () => ({ as: 'two-children', because: 'Cousins: the school has both.' }),
    ...{ otherwise: { because: 'Other' }, lost: '404 not-found', anew: '409 told-apart-already' },
    leaves: async (_, service, { child }) => ({ leading: await leadingChild(service, child!) }),
  },
  ...mergedOnTheLine,
  {
    ...{ name: 'bars a person from the child', route: '/children/{childId}/bars', at: '2026-04-28T09:00:00.000Z' },
    ...{ by: apLead, notBy: senOfficer, alsoBy: teamManager, ids: ['child'], needs: ['because', 'personId'] },
    body: () => ({ personId: governor.id, lastDay: '2026-07-17', because: 'He is her great-uncle.' }),
    ...{ otherwise: { lastDay: null }, lost: '404 not-found', anew: '409 barred-already' },
    leaves: () => ({ barred: governor.id }),
  },
  {
    ...{ name: 'lifts the bar', route: '/children/{childId}/bars/{personId}/lifts', at: '2026-04-28T09:00:00.000Z' },
    ...{ by: apLead, notBy: senOfficer, alsoBy: teamManager, ids: ['child', 'barred'], needs: ['because'] },
    body: () => ({ because: 'They are not kin.' }),
    ...{ otherwise: { because: 'Other' }, lost: '404 not-found', anew: '409 not-barred' },
  },
  ...protectedOnTheLine,
  {
    ...{ name: 'destroys the personal data', route: '/children/{childId}/personal-data-destruction' },
    ...{ by: administrator, notBy: senOfficer, at: '2036-05-01T09:00:00.000Z', ids: ['child'], needs: [] },
    body: () => ({ reason: 'right-to-erasure' }),
    ...{ otherwise: { reason: 'registered-in-error' }, lost: '404 not-found', anew: '409 already-destroyed' },
  },
];
