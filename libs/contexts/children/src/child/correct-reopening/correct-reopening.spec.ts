import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { closed, registered, reopened } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { CorrectReopening, correctReopening } from './correct-reopening.ts';

const words = { because: 'Back with her father', reason: 'It was the father, not the aunt' };
const correcting = (n: number) => asked(CorrectReopening, { childId: 'c1', reopeningId: factId(n), ...words });
const past = [registered, closed(), reopened] as const;
const voided = { type: 'RecordReopenedVoided', data: { original: factId(2) }, personal: { reason: 'No' } } as never;

describe('Correcting a reopening', () => {
  const given = specification(childStream, correctReopening);

  it('says why, as it should have been said', () =>
    given(...past)
      .when(correcting(2))
      .then({ type: 'RecordReopenedCorrected', data: { original: factId(2), now: {} }, personal: words }));

  it.each([
    ['of a closing', past, 1],
    ['of one that was voided', [...past, voided], 2],
  ] as const)('is refused %s', (_, facts, n) =>
    given(...facts)
      .when(correcting(n))
      .refused('no-such-reopening'),
  );
});
