import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { ProtectionEvent } from '../protection.events.ts';
import { isBy, waitingLifting, type Protection } from '../protection.ts';

export class ConfirmLifting extends Command<Readonly<{ childId: string; askedId: string }>> {
  static readonly act = 'confirm-a-lifting';
}

const refusal = refusals({
  'not-your-own': 'You asked for this: another person says the second word.',
});

/** Two people have said so: from now on a role sees again what it sees of other children. */
export function confirmLifting({ data, envelope }: ConfirmLifting, protection: Protection): Draft<ProtectionEvent> {
  const asked = waitingLifting(protection, data.askedId);
  if (isBy(envelope.actor, asked.data.askedBy)) throw refusal('not-your-own');
  return { type: 'AddressProtectionLifted', data: { askedId: asked.id } };
}
