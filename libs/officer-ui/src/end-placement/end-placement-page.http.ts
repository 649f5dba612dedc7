import { EndPlacement, EndPlacementRequest } from '#contexts/placements';
import { formPage } from '../forms/form-page.ts';
import { choice, day, select } from '../forms/plain-fields.ts';
import { placementOfChild, placementRecord } from '../placement/placement-of-child.ts';
import { endReasons } from '../words/placements-words.ts';
import { inOrder } from '../words/codes.ts';
import { destinations } from '../words/destination-words.ts';
import { dayWords } from '../words/times.ts';

/** A placement that ends in another way than by a full return. */
export const EndPlacementPage = formPage({
  path: 'line/:childId/placements/:placementId/end',
  over: placementRecord(placementOfChild),
  ...{ sends: EndPlacement, request: EndPlacementRequest },
  ...{ title: 'End a placement', button: 'End the placement' },
  fields: () => ({
    endedOn: day('When was the last day?', { past: true }),
    reason: choice('Why did it end?', inOrder(endReasons)),
    destination: select('Where did the child go?', inOrder(destinations)),
  }),
  command: (ending, { placementId }) => ({ data: { placementId, ...ending } }),
  beside: { 'before-start': 'endedOn', 'effective-in-the-future': 'endedOn' },
  done: ({ input: { endedOn } }) => `The placement ended on ${dayWords(endedOn)}`,
});
