import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import {
  knownBeside,
  confirmed,
  ended,
  placementId,
  planned,
  proposed,
  started,
  voided,
  withdrawn,
} from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { CorrectEnd, correctEnd } from './correct-end.ts';

const restated: CorrectEnd['data'] = {
  ...{ placementId, endedOn: '2026-02-13', endReason: 'ended-by-provider', destination: '810' },
  reason: 'the provider’s letter gives the Friday before',
};
const correct = (changes: Partial<CorrectEnd['data']> = {}) => asked(CorrectEnd, { ...restated, ...changes });
const corrected = {
  type: 'PlacementEndedCorrected',
  effectiveOn: '2026-02-13',
  data: { original: factId(2), now: { endedOn: '2026-02-13', reason: 'ended-by-provider', destination: '810' } },
  personal: { reason: 'the provider’s letter gives the Friday before' },
} as const;

describe('Correcting the end of a placement', () => {
  const given = specification(placementStream, (command: CorrectEnd, placement, facts) =>
    correctEnd(command, placement, knownBeside(), facts),
  );
  const past = [proposed, started, ended] as const;

  it('restates when and why it ended, and where the child went', () =>
    given(...past)
      .when(correct())
      .then(corrected));

  it('may be to the very day the placement started', () => {
    const now = { ...corrected.data.now, endedOn: '2026-01-12' } as const;
    given(...past)
      .when(correct({ endedOn: '2026-01-12' }))
      .then({ ...corrected, effectiveOn: '2026-01-12', data: { original: factId(2), now } });
  });

  it('leaves it ended, on the other day', () =>
    expect(stateAfter(placementStream, [...past, corrected])).toMatchObject({ phase: 'ended', endedOn: '2026-02-13' }));

  it('names the original again when it corrects a correction, and of two endings the one that stands', () => {
    given(...past, corrected)
      .when(correct())
      .then(corrected);
    given(...past, voided('PlacementEnded', factId(2)), ended)
      .when(correct())
      .then({ ...corrected, data: { ...corrected.data, original: factId(4) } });
  });

  it.each([
    ['while it is under way', [proposed, started], {}, 'no-ending'],
    ['once the ending was voided', [...past, voided('PlacementEnded', factId(2))], {}, 'no-ending'],
    ['where a full return ended it', [proposed, started, planned, confirmed('full')], {}, 'no-ending'],
    ['before it has begun', [proposed], {}, 'no-ending'],
    ['to before the start', past, { endedOn: '2026-01-11' }, 'before-start'],
    ['once the award was voided', [proposed, withdrawn], {}, 'award-withdrawn'],
  ] as const)('is refused %s', (_, facts, changes, reason) =>
    given(...facts)
      .when(correct(changes))
      .refused(reason),
  );
});
