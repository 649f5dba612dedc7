import { Command, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { holdersFrom, refuseUnlessNew } from '../change-of-holder.ts';
import type { ChildEvent, OwningService } from '../child.events.ts';
import type { Child } from '../child.ts';

/** From a day on, behind or ahead, another service of the council holds the record. */
export class ChangeOwningService extends Command<
  Readonly<{ childId: string; owningService: OwningService; from: CivilDate }>
> {
  static readonly act = 'say-who-holds-a-record';
}

export function changeOwningService(
  { data: { owningService, from } }: ChangeOwningService,
  child: Child,
): Draft<ChildEvent> {
  refuseUnlessNew(holdersFrom(child, from).services, from, owningService);
  return { type: 'OwningServiceChanged', data: { owningService, from } };
}
