import { Command, type Draft } from '#platform/event-sourcing';
import type { MergingEvent } from '../merging.events.ts';
import { whileMerged, type Merging } from '../merging.ts';

type Parted = Readonly<{ childId: string; otherChildId: string; because: string }>;

export class PartRecords extends Command<Parted> {
  static readonly act = 'merge-two-records';
}

/** By one person, and at once: whoever reads what is another child’s is to read it no longer. */
export function partRecords({ data }: PartRecords, merging: Merging): Draft<MergingEvent> {
  const { otherChildId, because } = data;
  whileMerged(merging, otherChildId);
  return { type: 'RecordsParted', data: { otherChildId }, personal: { because } };
}
