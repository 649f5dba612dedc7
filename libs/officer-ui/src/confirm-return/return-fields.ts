import { choice, day, select } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { returns, setbacks } from '../words/placements-words.ts';

/** How a return went, when it is recorded and when it is said anew. */
export const returnFields = () => ({
  confirmedOn: day('On which day was that so?', { called: 'The day on which that was so', past: true }),
  outcome: choice(
    'How did it go?',
    inOrder(returns).map(([code, said]) =>
      code === 'full' ? ([code, said, 'The placement ends on that day'] as const) : ([code, said] as const),
    ),
  ),
  setback: select('Why did it not succeed?', inOrder(setbacks), { hint: 'Only where it did not succeed' }),
});

/** To which of them a refusal belongs. */
export const besideReturn = {
  ...{ 'before-start': 'confirmedOn', 'effective-in-the-future': 'confirmedOn' },
  ...{ 'setback-needed': 'setback', 'setback-not-needed': 'setback' },
} as const;
