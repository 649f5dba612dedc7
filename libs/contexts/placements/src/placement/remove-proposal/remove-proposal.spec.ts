import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { placementId, proposed, started, voided, voidedAfterStart, withdrawn } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { RemoveProposal, removeProposal } from './remove-proposal.ts';

const awardEventId = (proposed.data as { awardEventId: string }).awardEventId;
const proposal = { childId: 'c1', referralId: 'r1', providerId: 'p1', awardEventId, whose: 'another-child' } as const;
const remove = asked(RemoveProposal, proposal);
const removed = (n: number) =>
  ({ type: 'PlacementEntryRemoved', data: { original: factId(n), whose: 'another-child' } }) as const;

describe(`Removing what an award opened (${placementId})`, () => {
  const given = specification(placementStream, removeProposal);

  it('leaves nothing of a proposal', () => {
    given(proposed).when(remove).then(removed(0));
    expect(stateAfter(placementStream, [proposed, removed(0)])).toEqual({ phase: 'unknown' });
  });

  it('leaves nothing of one that was withdrawn before', () =>
    given(proposed, withdrawn).when(remove).then(removed(0), removed(1)));

  it('leaves nothing of one whose start was voided, words and all', () =>
    given(proposed, started, voidedAfterStart, voided('PlacementStarted', factId(1)))
      .when(remove)
      .then(removed(0), removed(1), removed(2)));

  it('keeps one that is not proposed yet from being so', () => {
    given().when(remove).then(withdrawn);
    given(withdrawn).when(remove).then();
  });

  it('leaves to a person what has started', () => {
    given(proposed, started).when(remove).then(voidedAfterStart);
    given(proposed, started, voidedAfterStart).when(remove).then();
  });
});
