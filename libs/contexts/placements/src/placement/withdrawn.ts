import type { Draft } from '#platform/event-sourcing';
import type { PlacementEvent } from './placement.events.ts';
import { hasBegun, isUnder, type Placement } from './placement.ts';

/** One that has started goes on until a person ends it; that the award is void is kept, should the start be voided too. */
export function withdrawn(placement: Placement, awardEventId: string): readonly Draft<PlacementEvent>[] {
  if (!isUnder(placement, awardEventId)) return [];
  if (!hasBegun(placement))
    return placement.phase === 'withdrawn' ? [] : [{ type: 'PlacementWithdrawn', data: { awardEventId } }];
  return placement.awardVoided ? [] : [{ type: 'AwardVoidedAfterStart', data: { awardEventId } }];
}
