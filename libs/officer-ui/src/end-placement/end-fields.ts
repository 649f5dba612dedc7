import type { CivilDate } from '#platform/time';
import { choice, day, groupedSelect } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { destinationGroups } from '../words/destination-words.ts';
import { endReasons } from '../words/placements-words.ts';
import { dayWords } from '../words/times.ts';

/** How a placement ended, when it does and when that is said anew. @param endsOn as agreed */
export const endFields = (who: string, endsOn: CivilDate | null) => ({
  endedOn: day('When was the last day?', {
    ...{ called: 'The last day', past: true },
    ...(endsOn && { hint: `Agreed: ${dayWords(endsOn)}` }),
  }),
  reason: choice('Why did it end?', inOrder(endReasons)),
  destination: groupedSelect(`Where did ${who} go?`, destinationGroups),
});
