import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Child } from '../child.ts';
import type { ChildEvent, DestructionReason } from '../child.events.ts';

export class DestroyPersonalData extends Command<Readonly<{ childId: string; reason: DestructionReason | null }>> {
  /** Who runs the retention of records; the role reads no cases. */
  static readonly act = 'destroy-personal-data';
}

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'no-reason': 'Say why the personal data is to be destroyed. It cannot be brought back.',
  'already-destroyed': 'This child’s personal data has already been destroyed.',
});

/** The event comes first, then a process ends every key of the child (UK GDPR art. 17; a tombstone stays). */
export function destroyPersonalData({ data }: DestroyPersonalData, child: Child): Draft<ChildEvent> {
  if (child.phase === 'unknown') throw refusal('not-registered');
  if (child.phase === 'destroyed') throw refusal('already-destroyed');
  if (data.reason === null) throw refusal('no-reason');
  return { type: 'PersonalDataDestroyed', data: { reason: data.reason } };
}
