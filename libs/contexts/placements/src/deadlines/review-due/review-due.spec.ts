import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import * as past from '../../placement/placement.fixtures.ts';
import { placementStream } from '../../placement/placement.ts';
import { reviewDue } from './review-due.ts';

const { placementId, proposed, started, review } = past;
const dueAfter = (...facts: Draft<PlacementEvent>[]) => {
  const about = { placementId, childId: 'c1' };
  const events = recordedFacts(placementStream, placementId, about, [proposed, ...facts]);
  const { open, running, childId } = viewAfter(reviewDue.view, events).get(placementId)!;
  const days = open.map((each) => reviewDue.moment!(each as never));
  return [running, childId, ...days.map((moment) => ('dueOn' in moment ? moment.dueOn : null))];
};

describe('A review falls due', () => {
  it.each([
    ['not before the placement has begun', [], [false, 'c1']],
    ['on the day that its start says', [started], [true, 'c1', '2026-02-06']],
    ['on the day that its latest review says', [started, review('continue')], [true, 'c1', '2026-04-24']],
    [
      'again on the former day when that review was voided',
      [
        started,
        review('continue'),
        { type: 'PlacementReviewedVoided', data: { original: factId(2) }, personal: { reason: 'another child’s' } },
      ],
      [true, 'c1', '2026-02-06'],
    ],
    ['no more once the placement has ended', [started, past.ended], [false, 'c1']],
  ] as [string, Draft<PlacementEvent>[], unknown[]][])('%s', (_, facts, expected) =>
    expect(dueAfter(...facts)).toEqual(expected),
  );
});
