import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Destination } from '../destinations.ts';
import type { EndReason } from '../placement.codes.ts';
import { awardStands } from '../award-stands.ts';
import { askedOfDays } from '../days-expected.ts';
import type { KnownBeside } from '../known-beside.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import { oddOfEnd } from '../odd-of-an-end.ts';
import { leavingDay, tooYoungToGo } from '../too-young-to-go.ts';
import { notBeforeStart } from '../useful-day.ts';

export class EndPlacement extends Command<
  Readonly<{ placementId: string; endedOn: CivilDate; reason: EndReason; destination: Destination }>
> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({
  'not-under-way': 'This placement is not under way.',
  'before-start': 'The placement would end before it started.',
});

/**
 * For every ending but a full return, whose confirmation ends the placement by itself.
 * @param birth as it is known now; null where nobody knows it
 */
export function endPlacement(
  { data, envelope }: EndPlacement,
  placement: Placement,
  { birth, calendars }: KnownBeside,
): Draft<PlacementEvent> {
  const { endedOn, reason, destination } = data;
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  if (endedOn < placement.start.data.startsOn)
    throw refusal('before-start', 'endedOn', notBeforeStart('The last day', placement.start.data.startsOn));
  const draft = { type: 'PlacementEnded', effectiveOn: endedOn, data: { endedOn, reason, destination } } as const;
  const odd = [
    ...oddOfEnd({ endedOn, reason }, placement),
    ...tooYoungToGo({ endedOn, reason, destination }, leavingDay(placement, birth)),
  ];
  return unlessQuestioned(
    draft,
    [...askedOfDays({ endedOn: ['The last day', endedOn, 'behind'] }, calendars), ...odd],
    envelope,
  );
}
