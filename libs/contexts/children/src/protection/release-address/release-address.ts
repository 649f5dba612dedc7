import { Command, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { farAhead } from '../../far-ahead.ts';
import type { ProtectionEvent } from '../protection.events.ts';
import { namedIn, untilTodayOrLater, type Protection } from '../protection.ts';

type Release = Readonly<{ childId: string; to: string; until: CivilDate; because: string }>;

export class ReleaseAddress extends Command<Release> {
  static readonly act = 'protect-an-address';
}

/** Whoever may open the address says to whom it was told, outside the service, and until when they may keep it. */
export function releaseAddress(
  { data: told, envelope }: ReleaseAddress,
  protection: Protection,
): Draft<ProtectionEvent> {
  namedIn(protection, envelope.actor);
  const { to, until, because } = told;
  untilTodayOrLater(until, envelope.receivedAt);
  const data = { byId: envelope.actor.id, until };
  const draft = { type: 'AddressReleased', data, personal: { to, because } } as const;
  return unlessQuestioned(draft, farAhead({ until }, envelope.receivedAt), envelope);
}
