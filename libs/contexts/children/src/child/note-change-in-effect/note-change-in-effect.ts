import { Command, fromOf, refusals, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';

type Come = Readonly<{ childId: string; changeId: string; from: CivilDate }>;

export class NoteChangeInEffect extends Command<Come> {
  static readonly act = 'note-a-change-in-effect';
}

const refusal = refusals({ 'not-due': 'The day of this change has not come.' });

/** Says that the day of a change that was told ahead has come; nothing if it has moved since, or is void. */
export function noteChangeInEffect(
  { data: { changeId, from }, envelope }: NoteChangeInEffect,
  _: Child,
  facts: Facts<ChildEvent>,
): readonly Draft<ChildEvent>[] {
  const told = facts(changeId);
  if (!told?.stands || fromOf(told.fact) !== from) return [];
  if (from > londonDate(envelope.receivedAt)) throw refusal('not-due');
  return [{ type: 'HolderChangeInEffect', data: { changeId, from }, effectiveOn: from }];
}
