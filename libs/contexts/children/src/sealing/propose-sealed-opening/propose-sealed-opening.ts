import { Command, type Draft } from '#platform/event-sourcing';
import type { SealedWish, SealingEvent } from '../sealing.events.ts';
import { asking, nothingAsked, whileSealed, type Sealing } from '../sealing.ts';

type Wanted = Readonly<{ childId: string; wish: SealedWish; because: string }>;

export class ProposeSealedOpening extends Command<Wanted> {
  static readonly act = 'seal-a-record';
}

/** To read a sealed record, or that it is sealed no longer: nothing of it is shown until another has said yes. */
export function proposeSealedOpening({ data, envelope }: ProposeSealedOpening, sealing: Sealing): Draft<SealingEvent> {
  nothingAsked(whileSealed(sealing));
  const { wish, because } = data;
  return {
    type: 'OpeningOfSealedAsked',
    data: { ...asking(envelope.actor), wish },
    personal: { because },
  };
}
