import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CalendarsKnown } from '#statutory-rules';
import type { ReturnOutcome, Setback } from '../placement.codes.ts';
import { awardStands } from '../award-stands.ts';
import { askedOfDays } from '../days-expected.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import { oddOfReturn } from '../odd-of-an-end.ts';
import { setbackFor } from '../setback-for.ts';
import { notBeforeStart } from '../useful-day.ts';

export class ConfirmReturn extends Command<
  Readonly<{ placementId: string; confirmedOn: CivilDate; outcome: ReturnOutcome; setback: Setback | null }>
> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({
  'not-under-way': 'This placement is not under way.',
  'not-planned': 'Plan the return first.',
  'plan-failed': 'The return that was planned has failed. Plan another before you confirm one.',
  'before-start': 'The confirmation is dated before the placement started.',
});

const THAT_DAY = 'The day on which that was so';

/** A partial return may be followed by a full one of the same plan; a failed one needs a new plan. */
export function confirmReturn(
  { data, envelope }: ConfirmReturn,
  placement: Placement,
  _?: unknown,
  calendars: CalendarsKnown = [],
): Draft<PlacementEvent> {
  const { confirmedOn, outcome } = data;
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  const { returnPlanId: planId, confirmations, start } = placement;
  if (planId === null) throw refusal('not-planned');
  if (confirmations.some((c) => c.data.planId === planId && c.data.outcome === 'failed')) throw refusal('plan-failed');
  if (confirmedOn < start.data.startsOn)
    throw refusal('before-start', 'confirmedOn', notBeforeStart(THAT_DAY, start.data.startsOn));
  const draft = {
    ...({ type: 'ReturnConfirmed', effectiveOn: confirmedOn } as const),
    data: { planId, confirmedOn, outcome, setback: setbackFor(data) },
  };
  const days = askedOfDays({ confirmedOn: [THAT_DAY, confirmedOn, 'behind'] }, calendars);
  return unlessQuestioned(draft, [...days, ...oddOfReturn(confirmedOn, planId, placement)], envelope);
}
