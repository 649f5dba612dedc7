import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import type { ProtectionEvent } from '../protection.events.ts';
import { namedIn, type Protection } from '../protection.ts';

type Release = Readonly<{ childId: string; to: string; until: CivilDate; because: string }>;

export class ReleaseAddress extends Command<Release> {
  static readonly act = 'protect-an-address';
}

const refusal = refusals({
  'until-today-or-later': 'The day until which they may keep it is in the past: give today or a later one.',
});

/** Whoever may open the address says to whom it was told, outside the service, and until when they may keep it. */
export function releaseAddress({ data, envelope }: ReleaseAddress, protection: Protection): Draft<ProtectionEvent> {
  namedIn(protection, envelope.actor);
  const { to, until, because } = data;
  if (until < londonDate(envelope.receivedAt)) throw refusal('until-today-or-later', 'until');
  return { type: 'AddressReleased', data: { byId: envelope.actor.id, until }, personal: { to, because } };
}
