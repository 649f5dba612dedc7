import { Command, type Draft, refusals } from '#platform/event-sourcing';
import type { MergingEvent } from '../merging.events.ts';
import { refuseUnlessOne, type Both } from '../may-become-one.ts';
import { whileApart, type Merging } from '../merging.ts';

type Wanted = Readonly<{ childId: string; otherChildId: string; because: string }>;

export class ProposeMerge extends Command<Wanted> {
  static readonly act = 'merge-two-records';
}

const refusal = refusals({
  'merge-asked-already':
    'Somebody has asked already for this record to become one with another. Confirm or decline that first.',
});

/** `childId` is to lead on, and the child to go on under `otherChildId`. */
export function proposeMerge(
  { data, envelope: { actor } }: ProposeMerge,
  merging: Merging,
  both: Both,
): Draft<MergingEvent> {
  if (whileApart(merging).asked) throw refusal('merge-asked-already');
  refuseUnlessOne(data.otherChildId, both);
  const askedBy = [actor.id, ...(actor.onBehalfOf === null ? [] : [actor.onBehalfOf])];
  return {
    type: 'MergeAsked',
    data: { otherChildId: data.otherChildId, askedBy },
    personal: { because: data.because },
  };
}
