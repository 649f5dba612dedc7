import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CalendarsKnown } from '#statutory-rules';
import type { SchoolReturnedTo } from '../../asks/schools-returned-to.ts';
import { awardStands } from '../award-stands.ts';
import { refuseInClosedRecord } from '../nothing-new-in-a-closed-record.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import { askedOfLastDay, askedOfPast, daysOfPlan, planFor, type ReturnPlan } from '../return-plan.ts';

export class PlanReturn extends Command<Readonly<{ placementId: string }> & ReturnPlan> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({ 'not-under-way': 'This placement is not under way.' });

export function planReturn(
  { data, envelope }: PlanReturn,
  placement: Placement,
  school: SchoolReturnedTo,
  isClosed = false,
  calendars: CalendarsKnown = [],
): Draft<PlacementEvent> {
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  refuseInClosedRecord(isClosed);
  const { startsOn } = placement.start.data;
  const { ofSchool, ...plan } = planFor(data, { startsOn, receivedAt: envelope.receivedAt }, school, calendars);
  return unlessQuestioned(
    { type: 'ReturnPlanned', ...plan },
    [
      askedOfPast(data, envelope.receivedAt),
      ...daysOfPlan(data, calendars),
      ...askedOfLastDay(data.phases, placement.endsOn),
      ...ofSchool,
    ],
    envelope,
  );
}
