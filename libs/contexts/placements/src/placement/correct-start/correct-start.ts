import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { LeavingDate } from '../../questions/school-leaving-dates.ts';
import { agreed, type AgreedTerms } from '../agreed-terms.ts';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';
import { planned } from '../planned-days.ts';

/** The terms as they should have been recorded, whole; the outcomes stay as they are. */
export class CorrectStart extends Command<Readonly<{ placementId: string; reason: string }> & AgreedTerms> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({
  'not-started': 'This placement has not started, so there is no start to correct.',
  'baseline-after-start': 'An outcome’s baseline was taken after the day you give as the start.',
});

export function correctStart(
  { data, envelope }: CorrectStart,
  placement: Placement,
  leaving: LeavingDate | null,
): Draft<PlacementEvent> {
  awardStands(placement);
  if (!hasBegun(placement)) throw refusal('not-started');
  planned(envelope.receivedAt, data.endsOn, data.nextReviewOn);
  const { id: original, data: was } = placement.start;
  if (was.outcomes.some(({ baselineOn }) => baselineOn > data.startsOn)) throw refusal('baseline-after-start');
  const { start, rules } = agreed(data, leaving);
  return {
    type: 'PlacementStartedCorrected',
    effectiveOn: data.startsOn,
    data: { original, now: { ...start, outcomes: was.outcomes } },
    personal: { outcomes: null, reason: data.reason },
    rules,
  };
}
