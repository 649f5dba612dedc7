import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import * as past from '../../placement/placement.fixtures.ts';
import { placementStream } from '../../placement/placement.ts';
import { reviewDue, type NextReview } from './review-due.ts';

const { placementId, proposed, started, review } = past;
const dueAfter = (...facts: Draft<PlacementEvent>[]) => {
  const about = { placementId, childId: 'c1', providerId: 'x1' };
  const events = recordedFacts(placementStream, placementId, about, [proposed, ...facts]);
  const { open, running, childId } = viewAfter(reviewDue.view, events).get(placementId)!;
  const due = (open as readonly NextReview[]).map((each) => {
    const moment = reviewDue.moment!(each);
    return [each.setBy, each.setOn, 'dueOn' in moment ? moment.dueOn : null];
  });
  return [running, childId, ...due.flat()];
};

const agreed = (held: Draft<PlacementEvent>, nextReviewOn: string) =>
  ({ ...held, data: { ...held.data, nextReviewOn } }) as Draft<PlacementEvent>;

describe('A review falls due', () => {
  it.each([
    ['not before the placement has begun', [], [false, 'c1']],
    ['on the day that its start says', [started], [true, 'c1', 'start', '2026-01-12', '2026-02-06']],
    [
      'on the day that its latest review says',
      [started, review('continue')],
      [true, 'c1', 'review', '2026-02-06', '2026-04-24'],
    ],
    [
      'on that day still when an earlier review is recorded late',
      [started, review('continue'), agreed(review('continue', '2026-01-30'), '2026-03-13')],
      [true, 'c1', 'review', '2026-02-06', '2026-04-24'],
    ],
    [
      'on the day that the one recorded last says, of two that were held on one day',
      [started, review('continue'), agreed(review('continue'), '2026-03-13')],
      [true, 'c1', 'review', '2026-02-06', '2026-03-13'],
    ],
    [
      'again on the former day when that review was voided',
      [
        started,
        review('continue'),
        { type: 'PlacementReviewedVoided', data: { original: factId(2) }, personal: { reason: 'another child’s' } },
      ],
      [true, 'c1', 'start', '2026-01-12', '2026-02-06'],
    ],
    ['no more once the placement has ended', [started, past.ended], [false, 'c1']],
  ] as [string, Draft<PlacementEvent>[], unknown[]][])('%s', (_, facts, expected) =>
    expect(dueAfter(...facts)).toEqual(expected),
  );
});
