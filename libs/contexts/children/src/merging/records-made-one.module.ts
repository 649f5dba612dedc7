import { ProposeMergeController } from './propose-merge/propose-merge.http.ts';
import { ProposeMerge, proposeMerge } from './propose-merge/propose-merge.ts';
import { ConfirmMergeController } from './confirm-merge/confirm-merge.http.ts';
import { ConfirmMerge, confirmMerge } from './confirm-merge/confirm-merge.ts';
import { DeclineMergeController } from './decline-merge/decline-merge.http.ts';
import { DeclineMerge, declineMerge } from './decline-merge/decline-merge.ts';
import { handlesOfBoth } from './handled-of-both.handler.ts';
import { PartRecordsController } from './part-records/part-records.http.ts';
import { PartRecords, partRecords } from './part-records/part-records.ts';

/** Two records of one child: made one by two people, and parted again. */
export const recordsMadeOne = {
  routes: [ProposeMergeController, ConfirmMergeController, DeclineMergeController, PartRecordsController],
  handlers: [
    handlesOfBoth(ProposeMerge, proposeMerge, { opens: true }),
    handlesOfBoth(ConfirmMerge, confirmMerge, { says: 'one-child' }),
    handlesOfBoth(DeclineMerge, declineMerge),
    handlesOfBoth(PartRecords, partRecords, { says: 'perhaps-one' }),
  ],
} as const;
