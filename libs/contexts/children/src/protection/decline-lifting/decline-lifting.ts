import { Command, type Draft } from '#platform/event-sourcing';
import type { ProtectionEvent } from '../protection.events.ts';
import { waitingLifting, type Protection } from '../protection.ts';

export class DeclineLifting extends Command<Readonly<{ childId: string; askedId: string; because: string }>> {
  static readonly act = 'protect-an-address';
}

/** The mark stands: a second person says no, or whoever asked asks no longer. One is enough to leave a child protected. */
export function declineLifting({ data }: DeclineLifting, protection: Protection): Draft<ProtectionEvent> {
  const { id: askedId } = waitingLifting(protection, data.askedId);
  return { type: 'LiftingDeclined', data: { askedId }, personal: { because: data.because } };
}
