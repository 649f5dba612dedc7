import type { PartsInWords } from '../words/wording.ts';

export const mergingParts: PartsInWords = {
  views: { 'merged-records': 'Which records were made one' },
  opened: {},
  done: {
    ProposeMerge: 'that two records become one',
    ConfirmMerge: 'that two records are of one child',
    DeclineMerge: 'that two records become one',
    PartRecords: 'two records that were one',
  },
};
