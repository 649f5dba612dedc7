import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { ProtectionEvent } from '../protection.events.ts';
import { isBy, isOfNamed, waitingLifting, whileProtected, type Could, type Protection } from '../protection.ts';

export class ConfirmLifting extends Command<Readonly<{ childId: string; askedId: string }>> {
  static readonly act = 'confirm-a-lifting';
}

const refusal = refusals({
  'not-your-own': 'You asked for this: another person says the second word.',
  'neither-named':
    'Neither you nor whoever asked for this may open the address. One of those who may has to ask for it, or to confirm it.',
});

/**
 * Two people have said so, one of whom knows why it was protected: from now on a role sees again what it sees of other children.
 * @param could who of those who are named could open it today
 */
export function confirmLifting(
  { data, envelope }: ConfirmLifting,
  protection: Protection,
  could: Could,
): Draft<ProtectionEvent> {
  const asked = waitingLifting(protection, data.askedId);
  if (isBy(envelope.actor, asked.data.askedBy)) throw refusal('not-your-own');
  if (!isOfNamed(whileProtected(protection).openTo, [envelope.actor.id, asked.data.askedBy[0]!], could))
    throw refusal('neither-named');
  return { type: 'AddressProtectionLifted', data: { askedId: asked.id } };
}
