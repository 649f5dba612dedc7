import { Command, correction, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { holdersFrom, noSuchChange } from '../change-of-holder.ts';
import type { ChildEvent, OwningService } from '../child.events.ts';
import type { Child } from '../child.ts';

/** The change as it should have been recorded. */
export class CorrectOwningService extends Command<
  Readonly<{ childId: string; changeId: string; owningService: OwningService; from: CivilDate; reason: string }>
> {
  static readonly act = 'say-who-holds-a-record';
}

export function correctOwningService(
  { data: { changeId: original, reason, owningService, from } }: CorrectOwningService,
  child: Child,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  holdersFrom(child, from);
  return correction(
    facts,
    { original, reason },
    'OwningServiceChangedCorrected',
    { now: { owningService, from } },
    noSuchChange,
  );
}
