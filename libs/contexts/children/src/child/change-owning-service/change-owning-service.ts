import { Command, type Draft } from '#platform/event-sourcing';
import { allow } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { holdersFrom, refuseUnlessNew } from '../change-of-holder.ts';
import type { ChildEvent, OwningService } from '../child.events.ts';
import type { Child } from '../child.ts';

/** From a day on, behind or ahead, another service of the council holds the record. */
export class ChangeOwningService extends Command<
  Readonly<{ childId: string; owningService: OwningService; from: CivilDate }>
> {
  static readonly policy = allow('sen-officer', 'exclusions-officer');
}

export function changeOwningService(
  { data: { owningService, from } }: ChangeOwningService,
  child: Child,
): Draft<ChildEvent> {
  refuseUnlessNew(holdersFrom(child, from).services, from, owningService);
  return { type: 'OwningServiceChanged', data: { owningService, from } };
}
