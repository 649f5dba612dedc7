import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import * as past from '../../placement/placement.fixtures.ts';
import { placementStream } from '../../placement/placement.ts';
import { startToRecord } from './start-to-record.ts';

const { placementId, proposed, started, voided, withdrawn } = past;
const about = { placementId, childId: 'c1', providerId: 'x1' };
const openAfter = (...facts: readonly Draft<PlacementEvent>[]) => {
  const events = recordedFacts(placementStream, placementId, about, [proposed, ...facts]);
  return { open: viewAfter(startToRecord.view, events).get(placementId)!.open, first: events[0]!.recordedAt };
};

it('waits since the place was awarded, while nobody records the start', () => {
  const { open, first } = openAfter();
  const waiting = { item: 'start', providerId: 'x1', awardedAt: first } as const;
  expect(open).toEqual([waiting]);
  expect(startToRecord.moment!(waiting)).toEqual({ dueAt: first, restsOn: [] });
});

it.each<readonly [string, readonly Draft<PlacementEvent>[], number]>([
  ['no more once it began', [started], 0],
  ['no more once the award was voided', [withdrawn], 0],
  ['again once the start was voided', [started, voided('PlacementStarted', factId(1))], 1],
  ['no more where the award went too', [started, past.voidedAfterStart, voided('PlacementStarted', factId(1))], 0],
])('waits %s', (_, facts, open) => expect(openAfter(...facts).open).toHaveLength(open));
