import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { farAhead } from '../../far-ahead.ts';
import type { ProtectionEvent } from '../protection.events.ts';
import { namedIn, untilTodayOrLater, type Protection } from '../protection.ts';

type Settled = Readonly<{
  childId: string;
  releaseId: string;
  /** Null: they keep it no longer. */
  until: CivilDate | null;
  because: string;
}>;

export class SettleRelease extends Command<Settled> {
  static readonly act = 'protect-an-address';
}

const refusal = refusals({
  'not-told': 'Nobody was told this address so. Look again at whom it was told.',
  'kept-no-longer': 'It is on record already that they keep the address no longer.',
  'until-then-already':
    'They may keep it until that day already: give another day, or say that they keep it no longer.',
});

/** Whoever may open the address says what became of a telling: that it is kept no longer, or until when it may be. */
export function settleRelease({ data, envelope }: SettleRelease, protection: Protection): Draft<ProtectionEvent> {
  const { releases } = namedIn(protection, envelope.actor);
  const { releaseId, until, because } = data;
  const release = releases.find(({ told }) => told.id === releaseId);
  if (!release) throw refusal('not-told');
  if (release.until === null) throw refusal('kept-no-longer');
  if (until === release.until) throw refusal('until-then-already', 'until');
  if (until !== null) untilTodayOrLater(until, envelope.receivedAt);
  const settled = { byId: envelope.actor.id, releaseId, until };
  const draft = { type: 'AddressReleaseSettled', data: settled, personal: { because } } as const;
  return unlessQuestioned(draft, farAhead({ until }, envelope.receivedAt), envelope);
}
