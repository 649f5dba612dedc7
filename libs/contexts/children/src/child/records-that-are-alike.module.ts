import { handles } from '#platform/transactions';
import { AskPossibleDuplicatesHandler } from '../answers/possible-duplicates.query.ts';
import { FindPossibleDuplicatesController } from '../views/child-record/find-possible-duplicates.http.ts';
import { FindPossibleDuplicatesHandler } from '../views/child-record/find-possible-duplicates.query.ts';
import { childStream } from './child.ts';
import { JudgePossibleDuplicateHandler } from './judge-possible-duplicate/judge-possible-duplicate.handler.ts';
import { JudgePossibleDuplicateController } from './judge-possible-duplicate/judge-possible-duplicate.http.ts';
import {
  RecordPossibleDuplicates,
  recordPossibleDuplicates,
} from './record-possible-duplicates/record-possible-duplicates.ts';

/** Records that may be of one child: found, looked at side by side, and told apart. */
export const recordsThatAreAlike = {
  routes: [FindPossibleDuplicatesController, JudgePossibleDuplicateController],
  handlers: [
    handles(RecordPossibleDuplicates, childStream, 'childId', recordPossibleDuplicates),
    ...[JudgePossibleDuplicateHandler, AskPossibleDuplicatesHandler, FindPossibleDuplicatesHandler],
  ],
} as const;
