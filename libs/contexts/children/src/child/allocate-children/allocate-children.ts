import { CommandToMany, heldOn, refusals, type CommandEnvelope, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { openHoldersFrom } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { officerAllocated } from '../officer-allocated.ts';
import type { Allocation, WorksAs } from '../officer-of-service.ts';

type Allocations = Readonly<{ officerId: string; from: CivilDate; rows: readonly Readonly<{ childId: string }>[] }>;

/** Several children who wait for an officer, given to one from a day on: each as if it had come alone. */
export class AllocateChildren extends CommandToMany<Allocations> {
  static readonly act = 'say-who-holds-a-record';
}

const refusal = refusals({
  'has-an-officer':
    'This child has an officer on the day you give: somebody was allocated meanwhile. Untick it. Who has it can be changed on its record.',
});

/** Only of whom nobody has: what another said meanwhile is not overruled unseen. */
export function allocateRow(
  { officerId, from }: Allocation,
  envelope: CommandEnvelope,
  child: Child,
  worksAs: WorksAs,
): Draft<ChildEvent> {
  const { officers } = openHoldersFrom(child, from);
  if ((heldOn(officers, from) ?? null) !== null) throw refusal('has-an-officer', 'childId');
  return officerAllocated({ officerId, from }, envelope, child, worksAs);
}
