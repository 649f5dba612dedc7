import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { closed, movedAway, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { CorrectClosing, correctClosing } from './correct-closing.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const nobody = { confirmer: null, confirmedBy: null, confirmedOn: null, details: null } as const;
const reason = 'The school had the day wrong';
const correcting = (over: Partial<CorrectClosing['data']>) =>
  asked(CorrectClosing, {
    ...{ childId: 'c1', closingId: factId(1), because: 'died', on: '2026-01-08', ...nobody, reason },
    ...over,
  });

describe('Correcting a closing', () => {
  const given = specification(childStream, (command: CorrectClosing, child, facts) =>
    correctClosing(command, child, { bornOn: null }, facts),
  );

  it('says it whole, from the day on which it should have held', () =>
    given(onRoll, closed('died'))
      .when(correcting({}))
      .then({
        type: 'RecordClosedCorrected',
        effectiveOn: '2026-01-08',
        data: { original: factId(1), now: { because: 'died', on: '2026-01-08', confirmed: null } },
        personal: { reason },
        rules: [],
      }));

  it.each([
    ['no-such-closing', 'of what closed nothing', [onRoll, movedAway()], {}],
    ['day-ahead', 'to a day ahead', [onRoll, closed()], { on: '2026-02-01' }],
    ['move-not-recorded', 'to a move that nobody recorded', [onRoll, closed()], { because: 'moved-away' }],
  ] as const)('is refused: %s, %s', (refused, _, past, over) =>
    given(...past)
      .when(correcting(over))
      .refused(refused),
  );
});
