import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { ProtectionEvent } from '../protection.events.ts';
import { whileProtected, type Protection } from '../protection.ts';

export class ProposeLifting extends Command<Readonly<{ childId: string; because: string }>> {
  static readonly act = 'protect-an-address';
}

const refusal = refusals({
  'asked-already': 'Somebody has asked for this already: it waits for a second person.',
});

/** The first of two: the mark stands until another has said yes. */
export function proposeLifting(
  { data, envelope: { actor } }: ProposeLifting,
  protection: Protection,
): Draft<ProtectionEvent> {
  if (whileProtected(protection).asked) throw refusal('asked-already');
  const askedBy = [actor.id, ...(actor.onBehalfOf === null ? [] : [actor.onBehalfOf])];
  return { type: 'LiftingAsked', data: { askedBy }, personal: { because: data.because } };
}
