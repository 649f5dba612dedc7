import { Command, type Draft } from '#platform/event-sourcing';
import type { Child } from '../../child/child.ts';
import type { SealingEvent, SealingGround } from '../sealing.events.ts';
import { refuseUnlessClosed } from '../refuse-unless-closed.ts';
import { asking, nothingAsked, whileOpen, type Sealing } from '../sealing.ts';

type Wanted = Readonly<{ childId: string; ground: SealingGround; reference: string; because: string }>;

export class ProposeSealing extends Command<Wanted> {
  static readonly act = 'seal-a-record';
}

/** The child goes on under another name: this record is to be found by nobody. */
export function proposeSealing(
  { data, envelope }: ProposeSealing,
  sealing: Sealing,
  child: Child,
): Draft<SealingEvent> {
  nothingAsked(whileOpen(sealing));
  refuseUnlessClosed(child);
  const { ground, reference, because } = data;
  return {
    type: 'SealingAsked',
    data: { ...asking(envelope.actor), ground },
    personal: { reference, because },
  };
}
