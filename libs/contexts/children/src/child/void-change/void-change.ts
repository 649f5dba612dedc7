import { Command, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import { noSuchChange } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';

/** Takes back a change of owning service, team, officer or rolls that should never have been recorded. */
export class VoidChange extends Command<Readonly<{ childId: string; changeId: string; reason: string }>> {
  static readonly act = 'say-who-holds-a-record';
}

/** What held before holds again, from the day of the change. */
export const voidChange = (
  { data: { changeId: original, reason } }: VoidChange,
  _: Child,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> =>
  voiding(
    facts,
    { original, reason },
    ['OwningServiceChangedVoided', 'OwningTeamChangedVoided', 'AllocatedOfficerChangedVoided', 'RollsChangedVoided'],
    noSuchChange,
  );
