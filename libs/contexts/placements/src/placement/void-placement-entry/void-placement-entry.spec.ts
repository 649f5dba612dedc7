import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import {
  confirmed,
  ended,
  extension,
  placementId,
  planned,
  proposed,
  review,
  started,
  voided,
} from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { VoidPlacementEntry, voidPlacementEntry } from './void-placement-entry.ts';

const reason = 'entered on the wrong child';
const voiding = (n: number) => asked(VoidPlacementEntry, { placementId, entryId: factId(n), reason });

describe('Voiding an entry of a placement', () => {
  const given = specification(placementStream, voidPlacementEntry);
  const past = [
    proposed,
    started,
    review('extend'),
    extension(factId(2)),
    planned,
    confirmed('partial'),
    ended,
  ] as const;

  it.each([
    ['a start', 'PlacementStarted', 1],
    ['a review', 'PlacementReviewed', 2],
    ['an extension', 'ExtensionAgreed', 3],
    ['a confirmation', 'ReturnConfirmed', 5],
    ['an ending', 'PlacementEnded', 6],
  ] as const)('takes back %s', (_, type, n) =>
    given(...past)
      .when(voiding(n))
      .then(voided(type, factId(n))),
  );

  it('does not take back the extension with the review it rests on', () => {
    const after = stateAfter(placementStream, [...past, voided('PlacementReviewed', factId(2))]);
    expect(after).toMatchObject({ endsOn: '2026-05-22', reviews: [], extensions: [{ id: factId(3) }] });
  });

  it('puts the placement under way again when its ending is taken back', () =>
    expect(stateAfter(placementStream, [...past, voided('PlacementEnded', factId(6))]).phase).toBe('under-way'));

  it.each([
    ['for the opening, which an award made', [proposed, started], 0],
    ['for an entry that is not there', [proposed, started], 7],
    ['before the placement starts', [proposed], 1],
    ['twice', [proposed, started, review('extend'), voided('PlacementReviewed', factId(2))], 2],
  ] as const)('is refused %s', (_, entries, n) =>
    given(...entries)
      .when(voiding(n))
      .refused('no-such-entry'),
  );
});
