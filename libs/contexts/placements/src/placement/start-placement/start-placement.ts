import { Command, refusals, refuseAny, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { bornOnOf } from '../../asks/births.ts';
import { londonDate } from '#platform/time';
import { advisedLength, againstAdvice, stayOf } from '../advised-length.ts';
import { agreed, amissInTerms, daysOfTerms, type AgreedTerms } from '../agreed-terms.ts';
import { awardStands } from '../award-stands.ts';
import { amissInOutcomes, outcomesOf, type AgreedOutcome } from '../agreed-outcomes.ts';
import type { KnownBeside } from '../known-beside.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import { refuseInClosedRecord } from '../nothing-new-in-a-closed-record.ts';
import { oddOfStart } from '../odd-of-a-start.ts';
import { tooFarAhead } from '../planned-days.ts';

type Start = Readonly<{ placementId: string; outcomes: readonly AgreedOutcome[] }> & AgreedTerms;

export class StartPlacement extends Command<Start> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({
  'not-proposed': 'No placement was opened under this number.',
  'already-started': 'This placement has already started. Correct its start instead.',
  'no-outcomes': 'Name at least one outcome, with its target and its baseline.',
});

const isWithout = ({ outcomes }: Start) => outcomes.length === 0 && refusal('no-outcomes', 'outcomes');

/** Without a dated baseline no later review could say that progress was made. */
export function startPlacement(
  { data, envelope }: StartPlacement,
  placement: Placement,
  { birth, elsewhere, taken, isClosed, sen, calendars }: KnownBeside,
): Draft<PlacementEvent> {
  if (placement.phase === 'unknown') throw refusal('not-proposed');
  awardStands(placement);
  if (placement.phase !== 'proposed') throw refusal('already-started');
  refuseInClosedRecord(isClosed);
  const { endsOn, nextReviewOn } = data;
  const amiss = [...amissInTerms(data, birth, calendars), isWithout(data), ...amissInOutcomes(data, bornOnOf(birth))];
  refuseAny([...tooFarAhead(envelope.receivedAt, { endsOn, nextReviewOn }), ...amiss]);
  const { start, rules, raised } = agreed(data, birth, calendars);
  const advised = advisedLength(stayOf(data), elsewhere, londonDate(envelope.receivedAt));
  const advice = againstAdvice(advised, 'endsOn', data.endsOn);
  const outcomes = outcomesOf(data, envelope.commandId);
  const draft: Draft<PlacementEvent> = {
    type: 'PlacementStarted',
    effectiveOn: data.startsOn,
    data: { ...start, outcomes: outcomes.data },
    personal: { outcomes: outcomes.personal },
    rules: [...rules, ...advice.rules],
  };
  const odd = oddOfStart(data, { couldStartOn: placement.couldStartOn, birth, taken, sen });
  return unlessQuestioned(draft, [...daysOfTerms(data, calendars), ...odd, ...raised, ...advice.raised], envelope);
}
