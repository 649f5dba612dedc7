import { Command, correction, refusals, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { awardStands } from '../award-stands.ts';
import { askedOfDays } from '../days-expected.ts';
import type { Destination } from '../destinations.ts';
import type { EndReason } from '../placement.codes.ts';
import type { KnownBeside } from '../known-beside.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';
import { oddOfEnd } from '../odd-of-an-end.ts';
import { leavingDay, tooYoungToGo } from '../too-young-to-go.ts';
import { notBeforeStart } from '../useful-day.ts';

export class CorrectEnd extends Command<
  Readonly<{
    placementId: string;
    endedOn: CivilDate;
    endReason: EndReason;
    destination: Destination;
    reason: string;
  }>
> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({
  'no-ending': 'No ending is recorded for this placement, or it was voided.',
  'before-start': 'The placement would end before it started.',
});

/**
 * The ending as it should have been recorded. One by a full return is corrected as the confirmation that it is.
 * @param birth as it is known now; null where nobody knows it
 */
export function correctEnd(
  { data, envelope }: CorrectEnd,
  placement: Placement,
  { birth, calendars }: KnownBeside,
  facts: Facts<PlacementEvent>,
): Draft<PlacementEvent> {
  const { endedOn, endReason, destination, reason } = data;
  awardStands(placement);
  if (!hasBegun(placement) || placement.endingId === null) throw refusal('no-ending');
  if (endedOn < placement.start.data.startsOn)
    throw refusal('before-start', 'endedOn', notBeforeStart('The last day', placement.start.data.startsOn));
  const draft = correction(
    facts,
    { original: placement.endingId, reason },
    'PlacementEndedCorrected',
    { now: { endedOn, reason: endReason, destination }, effectiveOn: endedOn },
    () => refusal('no-ending'),
  );
  const days = askedOfDays({ endedOn: ['The last day', endedOn, 'behind'] }, calendars, [placement.endedOn]);
  const odd = [
    ...oddOfEnd({ endedOn, reason: endReason }, placement, 'endReason'),
    ...tooYoungToGo({ endedOn, reason: endReason, destination }, leavingDay(placement, birth), 'endReason'),
  ];
  return unlessQuestioned(draft, [...days, ...odd], envelope);
}
