import { Command, correction, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { holdersFrom, noSuchChange } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';

/** The change as it should have been recorded. */
export class CorrectAllocatedOfficer extends Command<
  Readonly<{ childId: string; changeId: string; officerId: string | null; from: CivilDate; reason: string }>
> {
  static readonly act = 'say-who-holds-a-record';
}

export function correctAllocatedOfficer(
  { data: { changeId: original, reason, officerId, from } }: CorrectAllocatedOfficer,
  child: Child,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  holdersFrom(child, from);
  return correction(
    facts,
    { original, reason },
    'AllocatedOfficerChangedCorrected',
    { now: { officerId, from } },
    noSuchChange,
  );
}
