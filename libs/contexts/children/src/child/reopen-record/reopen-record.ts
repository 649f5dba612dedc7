import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';

/** The service works with the child again. */
export class ReopenRecord extends Command<Readonly<{ childId: string; because: string }>> {
  static readonly act = 'close-a-record';
}

const refusal = refusals({
  'not-closed': 'This record is open.',
  'closed-by-a-death':
    'The record says that the child has died. If that was recorded in error, void the closing: it is taken back as a correction.',
});

export function reopenRecord({ data: { because }, envelope }: ReopenRecord, child: Child): Draft<ChildEvent> {
  if (child.phase !== 'registered' || child.closed === null) throw refusal('not-closed');
  if (child.closed.because === 'died') throw refusal('closed-by-a-death');
  const effectiveOn = londonDate(envelope.receivedAt);
  return { type: 'RecordReopened', data: {}, personal: { because }, effectiveOn };
}
