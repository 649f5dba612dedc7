import { Command, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import { noSuchChange } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { refuseUnderClosing } from '../closing-rests-on.ts';

/** Takes back what was said of where the child is, and should never have been recorded: by whoever may say it. */
export class VoidWhereabouts extends Command<Readonly<{ childId: string; changeId: string; reason: string }>> {
  static readonly act = 'close-a-record';
  static readonly writes = ['WhereaboutsChangedVoided'] as const;
}

/** Where the child was before holds again, from that day. */
export function voidWhereabouts(
  { data: { changeId: original, reason } }: VoidWhereabouts,
  child: Child,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  const draft = voiding(facts, { original, reason }, ['WhereaboutsChangedVoided'], noSuchChange);
  refuseUnderClosing(child, facts, original, null);
  return draft;
}
