import { Command, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { officerAllocated } from '../officer-allocated.ts';
import type { WorksAs } from '../officer-of-service.ts';
import { whyHandedOn } from '../why-handed-on.ts';

/** From a day on, behind or ahead, another officer is the child’s own, or none. */
export class AllocateOfficer extends Command<
  Readonly<{ childId: string; officerId: string | null; from: CivilDate; because?: string | null }>
> {
  static readonly act = 'say-who-holds-a-record';
}

export const allocateOfficer = (
  { data: { officerId, from, because }, envelope }: AllocateOfficer,
  child: Child,
  worksAs: WorksAs,
): Draft<ChildEvent> =>
  officerAllocated({ officerId, from }, envelope, child, worksAs, (had) => whyHandedOn(had, because));
