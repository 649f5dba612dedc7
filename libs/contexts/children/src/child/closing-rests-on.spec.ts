import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { CorrectWhereabouts, correctWhereabouts } from './change-whereabouts/change-whereabouts.ts';
import { closed, movedAway, registered, reopened } from './child.fixtures.ts';
import { childStream } from './child.ts';
import { VoidWhereabouts, voidWhereabouts } from './void-whereabouts/void-whereabouts.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const reason = 'It was her cousin';
const voiding = (n: number) => asked(VoidWhereabouts, { childId: 'c1', changeId: factId(n), reason });
const voided = (n: number) =>
  ({ type: 'WhereaboutsChangedVoided', data: { original: factId(n) }, personal: { reason } }) as never;

describe('While a record is closed as moved away', () => {
  const given = specification(childStream, voidWhereabouts);
  const corrected = specification(childStream, (command: CorrectWhereabouts, child, facts) =>
    correctWhereabouts(command, child, { bornOn: null }, facts),
  );
  const correcting = (over: Partial<CorrectWhereabouts['data']>) =>
    asked(CorrectWhereabouts, {
      ...{ childId: 'c1', changeId: factId(1), reason, whereabouts: 'moved-away', movedTo: 'Cardiff', school: null },
      ...{ from: '2026-01-05', ...over },
    });
  const past = [onRoll, movedAway(), closed('moved-away')] as const;

  it('the move on which that rests is not voided, nor put right to another day or place', () => {
    given(...past)
      .when(voiding(1))
      .refused('closing-rests-on-it');
    for (const over of [{ from: '2026-01-13' }, { whereabouts: 'here', movedTo: null }] as const)
      corrected(...past)
        .when(correcting(over))
        .refused('closing-rests-on-it', 'from');
    // Reopened since, it is told as it was.
    given(...past, reopened)
      .when(voiding(1))
      .refused('closing-rests-on-it');
  });

  it('what else was said of the move is put right, and it is voided where another says the same, or the closing is voided', () => {
    corrected(...past)
      .when(correcting({ from: '2026-01-12' }))
      .then({
        type: 'WhereaboutsChangedCorrected',
        data: { original: factId(1), now: { whereabouts: 'moved-away', from: '2026-01-12' } },
        personal: { movedTo: 'Cardiff', reason },
      });
    given(onRoll, movedAway('2026-01-02'), movedAway(), closed('moved-away')).when(voiding(2)).then(voided(2));
    const noClosing = { type: 'RecordClosedVoided', data: { original: factId(2) }, personal: { reason } } as never;
    given(...past, noClosing)
      .when(voiding(1))
      .then(voided(1));
    given(onRoll, movedAway(), closed('died')).when(voiding(1)).then(voided(1));
  });
});
