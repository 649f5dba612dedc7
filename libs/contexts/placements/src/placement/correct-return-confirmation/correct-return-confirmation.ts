import { Command, correction, refusals, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CalendarsKnown } from '#statutory-rules';
import type { ReturnOutcome, Setback } from '../placement.codes.ts';
import { awardStands } from '../award-stands.ts';
import { askedOfDays } from '../days-expected.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';
import { oddOfReturn } from '../odd-of-an-end.ts';
import { setbackFor } from '../setback-for.ts';
import { notBeforeStart } from '../useful-day.ts';

export class CorrectReturnConfirmation extends Command<
  Readonly<{
    placementId: string;
    confirmationId: string;
    confirmedOn: CivilDate;
    outcome: ReturnOutcome;
    setback: Setback | null;
    reason: string;
  }>
> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({
  'no-such-confirmation': 'This confirmation is not recorded for this placement, or it was voided.',
  'before-start': 'The confirmation is dated before the placement started.',
  'ended-otherwise':
    'A full return ends the placement, and it is recorded that it ended in another way. Void that end first, or leave the return as it is.',
});

const THAT_DAY = 'The day on which that was so';

/** Corrected from a full return to a partial one, the placement is under way again; to a full one it ends, once. */
export function correctReturnConfirmation(
  { data, envelope }: CorrectReturnConfirmation,
  placement: Placement,
  facts: Facts<PlacementEvent>,
  calendars: CalendarsKnown = [],
): Draft<PlacementEvent> {
  const { confirmedOn, outcome, reason } = data;
  awardStands(placement);
  const confirmation = hasBegun(placement) && placement.confirmations.find(({ id }) => id === data.confirmationId);
  if (!confirmation) throw refusal('no-such-confirmation');
  if (confirmedOn < placement.start.data.startsOn)
    throw refusal('before-start', 'confirmedOn', notBeforeStart(THAT_DAY, placement.start.data.startsOn));
  if (outcome === 'full' && confirmation.data.outcome !== 'full' && placement.endingId !== null)
    throw refusal('ended-otherwise', 'outcome');
  const draft = correction(
    facts,
    { original: confirmation.id, reason },
    'ReturnConfirmedCorrected',
    { now: { confirmedOn, outcome, setback: setbackFor(data) }, effectiveOn: confirmedOn },
    () => refusal('no-such-confirmation'),
  );
  const days = askedOfDays({ confirmedOn: [THAT_DAY, confirmedOn, 'behind'] }, calendars, [
    confirmation.data.confirmedOn,
  ]);
  const isAsWas = confirmedOn === confirmation.data.confirmedOn;
  const odd = isAsWas ? [] : oddOfReturn(confirmedOn, confirmation.data.planId, placement);
  return unlessQuestioned(draft, [...days, ...odd], envelope);
}
