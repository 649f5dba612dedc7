import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { awardStands } from '../award-stands.ts';
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
  'past-latest-end': 'A placement of this kind cannot run past the learner’s school leaving date.',
});

/** One review justifies one extension; none outlasts compulsory school age, unless its basis is post-16. */
export function agreeExtension({ data, envelope }: AgreeExtension, placement: Placement): Draft<PlacementEvent> {
  const { reviewId, finishesOn, offRollOn } = data;
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  if (extensionRecommendedBy(placement) !== reviewId) throw refusal('not-recommended');
  planned(envelope.receivedAt, finishesOn, offRollOn);
  if (finishesOn <= placement.endsOn) throw refusal('not-later');
  if (placement.latestEnd && finishesOn > placement.latestEnd) throw refusal('past-latest-end');
  return { type: 'ExtensionAgreed', data: { reviewId, finishesOn, offRollOn } };
}
