import { Command, correction, refusals, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import type { CalendarsKnown } from '#statutory-rules';
import type { SchoolReturnedTo } from '../../asks/schools-returned-to.ts';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';
import { askedOfLastDay, askedOfPast, daysOfPlan, planFor, type ReturnPlan } from '../return-plan.ts';

/** A plan as it should have been recorded, whole. One that was right, and is another by now, is planned anew instead. */
export class CorrectReturnPlan extends Command<
  Readonly<{ placementId: string; planId: string; reason: string }> & ReturnPlan
> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({ 'no-such-plan': 'This plan is not recorded for this placement, or it was voided.' });

/** Whoever leaves the school as it is is not asked about it again. */
export function correctReturnPlan(
  { data, envelope }: CorrectReturnPlan,
  placement: Placement,
  school: SchoolReturnedTo,
  facts: Facts<PlacementEvent>,
  calendars: CalendarsKnown = [],
): Draft<PlacementEvent> {
  awardStands(placement);
  const plan = hasBegun(placement) && placement.plans.find(({ id }) => id === data.planId);
  if (!plan) throw refusal('no-such-plan');
  const { startsOn } = placement.start.data;
  const now = planFor(data, { startsOn, receivedAt: envelope.receivedAt }, school, calendars);
  const isSameSchool = data.schoolUrn === plan.data.schoolUrn;
  const { schoolName, ...parts } = now.personal;
  const draft = correction(
    facts,
    { original: plan.id, reason: data.reason },
    'ReturnPlannedCorrected',
    { now: now.data, parts: { ...parts, ...(!isSameSchool && { schoolName }) } },
    () => refusal('no-such-plan'),
  );
  // Of another school’s days none was ever looked at.
  const was = isSameSchool ? [plan.data.returnsOn, ...plan.data.phases.map(({ from }) => from)] : [];
  const days = daysOfPlan(data, calendars, was);
  const late = data.returnsOn !== plan.data.returnsOn && askedOfPast(data, envelope.receivedAt);
  const over = askedOfLastDay(data.phases, placement.endsOn, plan.data.phases);
  return unlessQuestioned(draft, [late, ...days, ...over, ...(isSameSchool ? [] : now.ofSchool)], envelope);
}
