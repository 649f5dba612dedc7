import type { CivilDate } from '#platform/time';
import { choice, day, select } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { destinations } from '../words/destination-words.ts';
import { endReasons } from '../words/placements-words.ts';
import { dayWords } from '../words/times.ts';

/** How a placement ended, when it does and when that is said anew. @param endsOn as agreed */
export const endFields = (who: string, endsOn: CivilDate | null) => ({
  endedOn: day('When was the last day?', {
    ...{ called: 'The last day', past: true },
    ...(endsOn && { hint: `Agreed: ${dayWords(endsOn)}` }),
  }),
  reason: choice('Why did it end?', inOrder(endReasons)),
  destination: select(`Where did ${who} go?`, inOrder(destinations)),
});
