import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { Child } from '../child.ts';
import type { ChildEvent, DestructionReason } from '../child.events.ts';
import { whetherEnded, type KeptUntil } from './kept-until.ts';

export class DestroyPersonalData extends Command<Readonly<{ childId: string; reason: DestructionReason | null }>> {
  /** Who runs the retention of records; the role reads no cases. */
  static readonly act = 'destroy-personal-data';
}

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'no-reason': 'Say why the personal data is to be destroyed. It cannot be brought back.',
  'already-destroyed': 'This child’s personal data has already been destroyed.',
});

/**
 * The event comes first, then a process ends every key of the child (UK GDPR art. 17; a tombstone stays).
 * @param kept until when it is kept, of whoever says that this time has ended
 */
export function destroyPersonalData(
  { data, envelope }: DestroyPersonalData,
  child: Child,
  kept: KeptUntil | null = null,
): Draft<ChildEvent> {
  if (child.phase === 'unknown') throw refusal('not-registered');
  if (child.phase === 'destroyed') throw refusal('already-destroyed');
  if (data.reason === null) throw refusal('no-reason');
  const asked = data.reason === 'retention-ended' && kept && whetherEnded(kept, londonDate(envelope.receivedAt));
  return unlessQuestioned({ type: 'PersonalDataDestroyed', data: { reason: data.reason } }, [asked], envelope);
}
