import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Birth } from '../../asks/births.ts';
import { awardStands } from '../award-stands.ts';
import { endAllowed } from '../latest-end.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { extensionRecommendedBy, type Placement } from '../placement.ts';
import { planned } from '../planned-days.ts';

export class AgreeExtension extends Command<
  Readonly<{ placementId: string; reviewId: string; finishesOn: CivilDate; offRollOn: CivilDate | null }>
> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({
  'not-under-way': 'This placement is not under way.',
  'not-recommended': 'The latest review does not recommend an extension, or it has already been acted on.',
  'not-later': 'The new finish date must be later than the current one.',
});

/** One review justifies one extension; none runs further than what the placement rests on. */
export function agreeExtension(
  { data, envelope }: AgreeExtension,
  placement: Placement,
  birth: Birth | null,
): Draft<PlacementEvent> {
  const { reviewId, finishesOn, offRollOn } = data;
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  if (extensionRecommendedBy(placement) !== reviewId) throw refusal('not-recommended');
  planned(envelope.receivedAt, finishesOn, offRollOn);
  if (finishesOn <= placement.endsOn) throw refusal('not-later');
  const { rules, raised } = endAllowed(placement.start.data.legalBasis, finishesOn, birth, 'finishesOn');
  const draft = { type: 'ExtensionAgreed', data: { reviewId, finishesOn, offRollOn }, rules } as const;
  return unlessQuestioned(draft, raised, envelope);
}
