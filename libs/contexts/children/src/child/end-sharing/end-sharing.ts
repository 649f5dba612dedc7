import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { isToLast, whileHeld } from '../sharings.ts';

export class EndSharing extends Command<Readonly<{ childId: string; sharingId: string; because: string }>> {
  static readonly act = 'share-a-record';
}

const refusal = refusals({ 'not-shared': 'The record is not shared so, or that is over.' });

/** Earlier than was said, or before it began. */
export function endSharing({ data, envelope: { receivedAt } }: EndSharing, child: Child): Draft<ChildEvent> {
  const { sharingId, because } = data;
  const today = londonDate(receivedAt);
  const sharings = child.phase === 'registered' ? whileHeld(child.sharings, child.holders.services) : [];
  const sharing = sharings.find((each) => each.sharingId === sharingId);
  if (!sharing || !isToLast(sharing, today)) throw refusal('not-shared');
  return { type: 'RecordSharingEnded', data: { sharingId }, personal: { because }, effectiveOn: today };
}
