import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { placementId, planned, proposed, review, started, voided } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { RemovePlacementEntry, removePlacementEntry } from './remove-placement-entry.ts';

const removing = (n: number) =>
  asked(RemovePlacementEntry, { placementId, entryId: factId(n), whose: 'another-child' });
const removed = (n: number) =>
  ({ type: 'PlacementEntryRemoved', data: { original: factId(n), whose: 'another-child' } }) as const;
const past = [proposed, started, review('extend')] as const;

describe('Removing an entry that was filed on the wrong child', () => {
  const given = specification(placementStream, removePlacementEntry);

  it('takes out a review', () =>
    given(...past)
      .when(removing(2))
      .then(removed(2)));

  it('takes out what was voided, for its words are still in the line', () =>
    given(...past, voided('PlacementReviewed', factId(2)))
      .when(removing(2))
      .then(removed(2)));

  it('takes out a start, and the placement may be started anew', () => {
    given(...past)
      .when(removing(1))
      .then(removed(1));
    expect(stateAfter(placementStream, [proposed, started, removed(1)])).toEqual({
      phase: 'proposed',
      awardedAgain: null,
      couldStartOn: null,
    });
  });

  it('takes out a return plan, for which there is no void', () => {
    const data = { original: planned.id, whose: 'another-child' } as const;
    given(...past, planned)
      .when(asked(RemovePlacementEntry, { placementId, entryId: planned.id, whose: 'another-child' }))
      .then({ type: 'PlacementEntryRemoved', data });
    expect(stateAfter(placementStream, [...past, planned, { type: 'PlacementEntryRemoved', data }])).toEqual(
      stateAfter(placementStream, past),
    );
  });

  it('leaves a placement that never had it', () =>
    expect(stateAfter(placementStream, [...past, removed(2)])).toEqual(
      stateAfter(placementStream, [proposed, started]),
    ));

  it.each([
    ['of the proposal, which goes with the award', past, 0],
    ['of what is not there', past, 7],
    ['twice', [...past, removed(2)], 2],
  ] as const)('is refused %s', (_, entries, n) =>
    given(...entries)
      .when(removing(n))
      .refused('no-such-entry'),
  );
});
