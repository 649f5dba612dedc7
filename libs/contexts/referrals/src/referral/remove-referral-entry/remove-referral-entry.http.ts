import { commandRoute, DoneBy } from '#nest/web';
import { RemovedEntryRequest } from '#platform/web';
import { RemoveReferralEntry } from './remove-referral-entry.ts';

export const RemoveReferralEntryController = commandRoute({
  tag: 'referrals',
  path: 'referrals/:referralId/entries/:entryId/removals',
  sends: RemoveReferralEntry,
  request: RemovedEntryRequest,
  summary: 'Remove what was filed on the wrong child, for good, with all that it says; with its submission, a referral',
  also: [DoneBy('end-the-keys-of-documents-when-an-entry-is-removed')],
});
