import { ReturnOutcomeRequest } from '#contexts/placements';
import { ConfirmReturn } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { choice, day, select } from '../forms/plain-fields.ts';
import { placementOfChild, placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { inOrder } from '../words/codes.ts';
import { returns, setbacks } from '../words/placements-words.ts';

/** How the return went that was planned; one that is complete ends the placement. */
export const ConfirmReturnPage = formPage({
  path: 'line/:childId/placements/:placementId/return',
  over: placementRecord(placementOfChild),
  ...{ sends: ConfirmReturn, request: ReturnOutcomeRequest },
  ...{ title: 'Say how the return went', button: 'Record how it went' },
  fields: () => ({
    confirmedOn: day('On which day was that so?', { past: true }),
    outcome: choice(
      'How did it go?',
      inOrder(returns).map(([code, said]) =>
        code === 'full' ? ([code, said, 'The placement ends on that day'] as const) : ([code, said] as const),
      ),
    ),
    setback: select('Why did it not succeed?', inOrder(setbacks), { hint: 'Only where it did not succeed' }),
  }),
  command: (outcome, { placementId }) => ({ data: { placementId, ...outcome } }),
  beside: {
    ...{ 'before-start': 'confirmedOn', 'effective-in-the-future': 'confirmedOn' },
    ...{ 'setback-needed': 'setback', 'setback-not-needed': 'setback' },
  },
  done: ({ input: { outcome }, seen: { childId, placementId } }) => ({
    ...{ to: placementPath(childId, placementId), says: returns[outcome] },
  }),
});
