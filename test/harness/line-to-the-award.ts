import { derivedId } from '#platform/event-sourcing';
import { commissioningOfficer, exclusionsOfficer, fenlandOnline, ferryMeadows, neneBridge } from './the-people.ts';
import { auditor, placementsBroker, schoolOffice, senOfficer } from './the-people.ts';
import { changesOfCircumstances } from './changes-of-circumstances.ts';
import { changesOfHolder } from './changes-of-holder.ts';
import { closingsOfARecord } from './closings-of-a-record.ts';
import type { LineStep } from './line-step.ts';
import { paperwork } from './paperwork.ts';

const officers = { by: senOfficer, notBy: schoolOffice, alsoBy: exclusionsOfficer } as const;

/** Another than the last. */
const FIRST_WRITTEN = derivedId('what was written before');

/** From a child's registration to the award. */
export const lineToTheAward: readonly LineStep[] = [
  {
    ...{ name: 'registers the child', route: '/children', at: '2025-11-24T09:30:00.000Z', ...officers },
    ...{ ids: [], needs: ['schoolUrn', 'owningService', 'givenNames', 'dateOfBirth'] },
    body: () => paperwork.child,
    ...{ otherwise: { familyName: 'Other' }, anew: '422 questioned' },
    leaves: ({ written }) => ({ child: written.id }),
  },
  {
    ...{ name: 'corrects the identity', route: '/children/{childId}/identity/corrections', ...officers },
    ...{ at: '2025-11-25T10:00:00.000Z', ids: ['child'], needs: ['reason'] },
    body: () => ({ familyName: 'Okonkwo Lane', reason: 'Written without the hyphen.' }),
    ...{ otherwise: { familyName: 'Other' }, lost: '404 not-found' },
  },
  ...changesOfHolder,
  ...closingsOfARecord,
  ...changesOfCircumstances,
  {
    ...{ name: 'fills in a referral', route: '/referrals', at: '2025-12-01T09:50:00.000Z', ...officers },
    ...{ ids: [], needs: ['agreement', 'lot', 'requirement', 'childId'] },
    body: ({ child }) => ({ ...paperwork.referral(child!), requirement: 'English and maths.' }),
    ...{ otherwise: { requirement: 'Other' } },
    leaves: ({ written }) => ({ referral: written.id, receiver: ferryMeadows.organisation! }),
  },
  {
    ...{ name: 'changes what is filled in', route: '/referrals/{referralId}/changes', ...officers },
    ...{ at: '2025-12-01T10:00:00.000Z', ids: ['referral'], needs: ['agreement', 'lot', 'requirement'] },
    body: ({ child }) => ({ ...paperwork.referral(child!), childId: undefined }),
    ...{ otherwise: { requirement: 'Other' }, lost: '404 not-found' },
    leaves: (answer) => ({ filledIn: answer.event('ReferralFilledIn') }),
  },
  {
    ...{ name: 'sends the referral out', route: '/referrals/{referralId}/sending', at: '2025-12-01T10:15:00.000Z' },
    ...{
      by: placementsBroker,
      notBy: schoolOffice,
      alsoBy: senOfficer,
      ids: ['referral'],
      needs: ['checked', 'filledInId'],
    },
    body: ({ filledIn }) => ({ checked: true, filledInId: filledIn }),
    ...{ otherwise: { filledInId: FIRST_WRITTEN }, lost: '404 not-found', anew: '409 already-submitted' },
  },
  {
    ...{
      name: 'corrects the receipt',
      route: '/referrals/{referralId}/receipts/{providerId}/corrections',
      ...officers,
    },
    ...{ at: '2025-12-01T12:00:00.000Z', ids: ['referral', 'receiver'], needs: ['receivedAt', 'reason'] },
    body: () => ({ receivedAt: '2025-12-01T11:00:00Z', reason: 'The first message bounced.' }),
    ...{ otherwise: { reason: 'Other' }, lost: '404 not-found', anew: '409 same-receipt' },
  },
  {
    ...{ name: 'offers', route: '/referrals/{referralId}/offers', at: '2025-12-02T14:05:00.000Z' },
    ...{ by: neneBridge, notBy: ferryMeadows, ids: ['referral'] },
    needs: ['providerId', 'startsOn', 'sessionsPerWeek', 'weeklyPrice', 'howNeedIsMet'],
    body: () => paperwork.offer(neneBridge),
    ...{ otherwise: { weeklyPrice: 1 }, lost: '404 not-found', anew: '409 already-answered' },
  },
  {
    ...{ name: 'declines', route: '/referrals/{referralId}/declines', at: '2025-12-03T11:00:00.000Z' },
    ...{ by: ferryMeadows, notBy: fenlandOnline, ids: ['referral'], needs: ['providerId', 'reason'] },
    body: () => paperwork.decline(ferryMeadows),
    ...{ otherwise: { reason: 'too-far' }, lost: '404 not-found', anew: '409 already-answered' },
  },
  {
    ...{ name: 'awards', route: '/referrals/{referralId}/award', at: '2025-12-08T15:20:00.000Z' },
    ...{ by: senOfficer, notBy: neneBridge, alsoBy: commissioningOfficer, ids: ['referral'] },
    needs: ['providerId', 'reasoning'],
    body: () => paperwork.award(neneBridge),
    ...{ otherwise: { reasoning: 'Other' }, lost: '404 not-found', anew: '409 already-awarded' },
    leaves: async (_, service, { child }) => {
      await service.drained();
      const { items: placements } = await service
        .as(senOfficer)
        .read<{ items: { placementId: string }[] }>(`/children/${child}/placements`);
      return { placement: placements[0]!.placementId };
    },
  },
  {
    ...{ name: 'corrects the reasons of the award', route: '/referrals/{referralId}/award/corrections' },
    ...{ at: '2025-12-08T15:40:00.000Z', by: senOfficer, notBy: neneBridge, alsoBy: commissioningOfficer },
    ...{ ids: ['referral'], needs: ['reasoning', 'reason'] },
    body: () => ({ reasoning: 'Nearest, and begins soonest.', reason: 'The first was of another child’s offer.' }),
    ...{ otherwise: { reasoning: 'Other' }, lost: '404 not-found' },
  },
  {
    ...{ name: 'fills in another to a lot elsewhere', route: '/referrals', at: '2025-12-09T09:00:00.000Z' },
    ...{ by: senOfficer, notBy: auditor, alsoBy: exclusionsOfficer, ids: [] },
    needs: ['agreement', 'lot', 'requirement', 'childId'],
    // A lot for after 16, and the child is younger: confirmed with a reason.
    body: ({ child }) => ({
      ...{ ...paperwork.referral(child!), lot: 'lot-5' },
      ...{ confirmed: ['too-young-for-the-lot:lot-5'], confirmedReason: 'The only lot with a place near home' },
    }),
    ...{ otherwise: { requirement: 'Other' } },
    leaves: (answer) => ({ elsewhere: answer.written.id, filled: answer.event('ReferralFilledIn') }),
  },
  {
    ...{ name: 'sends that out, too', route: '/referrals/{referralId}/sending', at: '2025-12-09T09:15:00.000Z' },
    ...{ ...officers, ids: ['elsewhere'], needs: ['checked', 'filledInId'] },
    body: ({ filled }) => ({ checked: true, filledInId: filled }),
    ...{ otherwise: { filledInId: FIRST_WRITTEN }, lost: '404 not-found', anew: '409 already-submitted' },
  },
  {
    ...{ name: 'withdraws that', route: '/referrals/{referralId}/withdrawal', at: '2025-12-09T09:30:00.000Z' },
    ...{ ...officers, ids: ['elsewhere'], needs: ['reason'] },
    body: () => ({ reason: 'made-in-error', note: 'She is thirteen: lot 5 is post-16.' }),
    ...{ otherwise: { reason: 'moved-away' }, lost: '404 not-found', anew: '409 already-withdrawn' },
  },
  {
    ...{ name: 'corrects why that was', route: '/referrals/{referralId}/withdrawal/corrections' },
    ...{ ...officers, alsoBy: commissioningOfficer, at: '2025-12-09T09:35:00.000Z', ids: ['elsewhere'] },
    ...{ needs: ['withdrawnBecause', 'reason'], lost: '404 not-found' },
    body: () => ({ withdrawnBecause: 'need-changed', note: 'She is thirteen.', reason: 'It was no error.' }),
    ...{ otherwise: { withdrawnBecause: 'moved-away' } },
  },
  {
    ...{ name: 'voids the withdrawal', route: '/referrals/{referralId}/withdrawal/voids' },
    ...{ ...officers, alsoBy: commissioningOfficer, at: '2025-12-09T09:40:00.000Z', ids: ['elsewhere'] },
    ...{ needs: ['reason'], lost: '404 not-found', anew: '409 not-withdrawn' },
    body: () => ({ reason: 'It was meant for another child.' }),
    ...{ otherwise: { reason: 'Other' } },
  },
  {
    ...{ name: 'removes it as another child’s', route: '/referrals/{referralId}/entries/{entryId}/removals' },
    ...{ ...officers, at: '2025-12-09T09:45:00.000Z', ids: ['elsewhere', 'filled'], needs: ['whose'] },
    body: () => ({ whose: 'another-child' }),
    ...{ otherwise: { whose: 'another-person' }, lost: '404 not-found', anew: '409 no-such-entry' },
  },
];
