import type { PartsInWords } from './wording.ts';

export const listParts: PartsInWords = {
  views: {},
  opened: { AskChildrenOfRows: 'Whether they are in a list that was brought in' },
  done: {
    CheckList: 'a list of children',
    PutListAway: 'a list of children away',
    RecordList: 'a list of children',
    SaveListColumns: 'what the columns of a list are',
  },
  jobs: {
    'check-list': () => 'Looking through a list of children',
    'take-in-a-feed': () => 'Taking in a list that comes by itself',
    'record-list': () => 'Putting a list of children on record',
  },
};
