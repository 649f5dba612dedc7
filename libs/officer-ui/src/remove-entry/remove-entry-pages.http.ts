import { RemoveMark, RemoveMarkRequest } from '#contexts/attendance';
import { RemoveCircumstance } from '#contexts/children';
import { RemovePlacementEntry } from '#contexts/placements';
import { RemoveReferralEntry } from '#contexts/referrals';
import { aDay, RemovedEntryRequest } from '#platform/web';
import { text } from '../forms/date-fields.ts';
import { known } from '../forms/plain-fields.ts';
import { removalPage } from './removal-page.ts';

export const RemoveReferralEntryPage = removalPage({
  path: 'referrals/:referralId/entries/:entryId/remove',
  ...{ sends: RemoveReferralEntry, request: RemovedEntryRequest },
  entryIn: ({ entryId }) => entryId!,
  known: () => ({}),
  data: ({ whose }, { referralId, entryId }) => ({ referralId: referralId!, entryId: entryId!, whose }),
});

export const RemovePlacementEntryPage = removalPage({
  path: 'placements/:placementId/entries/:entryId/remove',
  ...{ sends: RemovePlacementEntry, request: RemovedEntryRequest },
  entryIn: ({ entryId }) => entryId!,
  known: () => ({}),
  data: ({ whose }, { placementId, entryId }) => ({ placementId: placementId!, entryId: entryId!, whose }),
});

/** The day of the session stands in the address: it says in which school year's register the mark is. */
export const RemoveMarkPage = removalPage({
  path: 'marks/:markId/remove',
  ...{ sends: RemoveMark, request: RemoveMarkRequest },
  parameters: { date: aDay },
  entryIn: ({ markId }) => markId!,
  known: ({ query }) => ({ date: known(text(query, 'date')) }),
  data: ({ whose, date }, { childId, markId }) => ({ childId: childId!, markId: markId!, date, whose }),
});

export const RemoveCircumstancePage = removalPage({
  path: 'circumstances/:changeId/remove',
  ...{ sends: RemoveCircumstance, request: RemovedEntryRequest },
  entryIn: ({ changeId }) => changeId!,
  known: () => ({}),
  data: ({ whose }, { childId, changeId }) => ({ childId: childId!, changeId: changeId!, whose }),
});
