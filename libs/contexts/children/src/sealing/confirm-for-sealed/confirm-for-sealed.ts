import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { Child } from '../../child/child.ts';
import { isBy } from '../../protection/protection.ts';
import type { SealingEvent } from '../sealing.events.ts';
import { refuseUnlessClosed } from '../refuse-unless-closed.ts';
import { roleOf, waiting, type Sealing } from '../sealing.ts';

export class ConfirmForSealed extends Command<Readonly<{ childId: string; askedId: string }>> {
  static readonly act = 'seal-a-record';
  static readonly writes = ['RecordSealed', 'SealedRecordOpened', 'RecordUnsealed'] as const;
}

const refusal = refusals({
  'by-who-asked': 'You asked for this: another person says the second word.',
  'same-role-as-asked':
    'Whoever asked does the same here as you do. Two named roles do this together: ask one of the others of the named AP lead, the safeguarding lead and the data protection officer.',
});

/** A second person, of another of the three roles, has said yes: what was asked for is so from now on. */
export function confirmForSealed(
  { data, envelope }: ConfirmForSealed,
  sealing: Sealing,
  child: Child,
): Draft<SealingEvent> {
  const asked = waiting(sealing, data.askedId);
  if (isBy(envelope.actor, asked.data.askedBy)) throw refusal('by-who-asked');
  if (roleOf(envelope.actor) === asked.data.as) throw refusal('same-role-as-asked');
  const askedId = asked.id;
  if (asked.type === 'SealingAsked') {
    refuseUnlessClosed(child);
    return { type: 'RecordSealed', data: { askedId } };
  }
  if (asked.data.wish === 'to-unseal') return { type: 'RecordUnsealed', data: { askedId } };
  // In person: whoever acts for another reads it, and not whom they act for.
  const openTo = [asked.data.askedBy[0]!, envelope.actor.id];
  return { type: 'SealedRecordOpened', data: { askedId, openTo, through: londonDate(envelope.receivedAt) } };
}
