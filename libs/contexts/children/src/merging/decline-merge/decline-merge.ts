import { Command, type Draft } from '#platform/event-sourcing';
import type { MergingEvent } from '../merging.events.ts';
import { waitingMerge, type Merging } from '../merging.ts';

type Declined = Readonly<{ childId: string; otherChildId: string; askedId: string; because: string }>;

export class DeclineMerge extends Command<Declined> {
  static readonly act = 'merge-two-records';
}

/** They stay two: a second person says no, or whoever asked asks no longer. */
export function declineMerge({ data }: DeclineMerge, merging: Merging): Draft<MergingEvent> {
  const { id: askedId } = waitingMerge(merging, data);
  return { type: 'MergeDeclined', data: { askedId }, personal: { because: data.because } };
}
