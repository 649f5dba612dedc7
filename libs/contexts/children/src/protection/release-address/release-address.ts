import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { farAhead } from '../../far-ahead.ts';
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
export function releaseAddress(
  { data: told, envelope }: ReleaseAddress,
  protection: Protection,
): Draft<ProtectionEvent> {
  namedIn(protection, envelope.actor);
  const { to, until, because } = told;
  if (until < londonDate(envelope.receivedAt)) throw refusal('until-today-or-later', 'until');
  const data = { byId: envelope.actor.id, until };
  const draft = { type: 'AddressReleased', data, personal: { to, because } } as const;
  return unlessQuestioned(draft, farAhead({ until }, envelope.receivedAt), envelope);
}
