import { Command, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { noSuchClosing } from '../closing-told.ts';

/** Takes back a closing that should never have been recorded: the record is open, as it was all along. */
export class VoidClosing extends Command<Readonly<{ childId: string; closingId: string; reason: string }>> {
  static readonly act = 'close-a-record';
}

export const voidClosing = (
  { data: { closingId: original, reason } }: VoidClosing,
  _: Child,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> => voiding(facts, { original, reason }, ['RecordClosedVoided'], noSuchClosing);
