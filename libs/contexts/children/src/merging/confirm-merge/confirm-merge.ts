import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { isBy } from '../../protection/protection.ts';
import { refuseUnlessOne, type Both } from '../may-become-one.ts';
import type { MergingEvent } from '../merging.events.ts';
import { waitingMerge, type Merging } from '../merging.ts';

type Confirmed = Readonly<{ childId: string; otherChildId: string; askedId: string; because: string }>;

export class ConfirmMerge extends Command<Confirmed> {
  static readonly act = 'merge-two-records';
}

const refusal = refusals({
  'asked-by-you': 'You asked for these two to become one: another person says the second word.',
});

/** A second person has looked at both, and says how they know: the two are one from now on. */
export function confirmMerge({ data, envelope }: ConfirmMerge, merging: Merging, both: Both): Draft<MergingEvent> {
  const { askedId, otherChildId, because } = data;
  const asked = waitingMerge(merging, data);
  if (isBy(envelope.actor, asked.data.askedBy)) throw refusal('asked-by-you');
  refuseUnlessOne(otherChildId, both);
  return { type: 'RecordsMerged', data: { askedId, otherChildId }, personal: { because } };
}
