import { Command, type Draft } from '#platform/event-sourcing';
import type { SealingEvent } from '../sealing.events.ts';
import { waiting, type Sealing } from '../sealing.ts';

export class DeclineForSealed extends Command<Readonly<{ childId: string; askedId: string; because: string }>> {
  static readonly act = 'seal-a-record';
}

/** It stays as it is: a second person says no, or whoever asked asks no longer. */
export function declineForSealed({ data }: DeclineForSealed, sealing: Sealing): Draft<SealingEvent> {
  const { id: askedId } = waiting(sealing, data.askedId);
  return { type: 'SealedAskDeclined', data: { askedId }, personal: { because: data.because } };
}
