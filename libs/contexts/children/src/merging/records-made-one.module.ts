import { AskToMergeController } from './ask-to-merge/ask-to-merge.http.ts';
import { AskToMerge, askToMerge } from './ask-to-merge/ask-to-merge.ts';
import { ConfirmMergeController } from './confirm-merge/confirm-merge.http.ts';
import { ConfirmMerge, confirmMerge } from './confirm-merge/confirm-merge.ts';
import { DeclineMergeController } from './decline-merge/decline-merge.http.ts';
import { DeclineMerge, declineMerge } from './decline-merge/decline-merge.ts';
import { handlesOfBoth } from './handled-of-both.handler.ts';
import { PartRecordsController } from './part-records/part-records.http.ts';
import { PartRecords, partRecords } from './part-records/part-records.ts';

/** Two records of one child: made one by two people, and parted again. */
export const recordsMadeOne = {
  routes: [AskToMergeController, ConfirmMergeController, DeclineMergeController, PartRecordsController],
  handlers: [
    handlesOfBoth(AskToMerge, askToMerge, { opens: true }),
    handlesOfBoth(ConfirmMerge, confirmMerge, { says: 'one-child' }),
    handlesOfBoth(DeclineMerge, declineMerge),
    handlesOfBoth(PartRecords, partRecords, { says: 'perhaps-one' }),
  ],
} as const;
