import { Command, derivedId, refusals, refuseAny, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { bornOnOf } from '../../asks/births.ts';
import { londonDate } from '#platform/time';
import { notBeforeBirth, weekdayAndDate } from '#statutory-rules';
import { advisedLength, againstAdvice, stayOf } from '../advised-length.ts';
import { agreed, amissInTerms, daysOfTerms, type AgreedTerms } from '../agreed-terms.ts';
import { awardStands } from '../award-stands.ts';
import type { OutcomeDomain } from '../placement.codes.ts';
import type { KnownBeside } from '../known-beside.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import { refuseInClosedRecord } from '../nothing-new-in-a-closed-record.ts';
import { oddOfStart } from '../odd-of-a-start.ts';
import { tooFarAhead } from '../planned-days.ts';

export type AgreedOutcome = Readonly<{
  domain: OutcomeDomain;
  measure: string;
  baseline: string;
  baselineOn: CivilDate;
  target: string;
}>;

type Start = Readonly<{ placementId: string; outcomes: readonly AgreedOutcome[] }> & AgreedTerms;

export class StartPlacement extends Command<Start> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({
  'not-proposed': 'No placement was opened under this number.',
  'already-started': 'This placement has already started. Correct its start instead.',
  'no-outcomes': 'Name at least one outcome, with its target and its baseline.',
  'baseline-after-start': 'A baseline must be taken by the day the placement starts.',
  'baseline-before-birth': 'A baseline is dated before the child was born.',
});

/** Each outcome by itself. */
const amissInOutcomes = ({ outcomes, startsOn }: Pick<Start, 'outcomes' | 'startsOn'>, bornOn: CivilDate | null) => [
  outcomes.length === 0 && refusal('no-outcomes', 'outcomes'),
  ...outcomes.flatMap(({ baselineOn }, n) => {
    const at = `outcomes.${n}.baselineOn`;
    if (baselineOn > startsOn)
      return refusal(
        'baseline-after-start',
        at,
        `A baseline must be taken by the day the placement starts, ${weekdayAndDate(startsOn)}.`,
      );
    return (
      bornOn !== null &&
      baselineOn < bornOn &&
      refusal('baseline-before-birth', at, notBeforeBirth('The day of a baseline', bornOn))
    );
  }),
];

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
  const amiss = [...amissInTerms(data, birth, calendars), ...amissInOutcomes(data, bornOnOf(birth))];
  refuseAny([...tooFarAhead(envelope.receivedAt, { endsOn, nextReviewOn }), ...amiss]);
  const { start, rules, raised } = agreed(data, birth, calendars);
  const advised = advisedLength(stayOf(data), elsewhere, londonDate(envelope.receivedAt));
  const advice = againstAdvice(advised, 'endsOn', data.endsOn);
  const outcomes = data.outcomes.map((outcome, n) => ({
    ...outcome,
    outcomeId: derivedId(envelope.commandId, 'outcome', n),
  }));
  const draft: Draft<PlacementEvent> = {
    type: 'PlacementStarted',
    effectiveOn: data.startsOn,
    data: {
      ...start,
      outcomes: outcomes.map(({ outcomeId, domain, baselineOn }) => ({ outcomeId, domain, baselineOn })),
    },
    personal: {
      outcomes: outcomes.map(({ outcomeId, measure, baseline, target }) => ({ outcomeId, measure, baseline, target })),
    },
    rules: [...rules, ...advice.rules],
  };
  const odd = oddOfStart(data, { couldStartOn: placement.couldStartOn, birth, taken, sen });
  return unlessQuestioned(draft, [...daysOfTerms(data, calendars), ...odd, ...raised, ...advice.raised], envelope);
}
