import {
  Command,
  derivedId,
  questions,
  refusals,
  refuseAny,
  unlessQuestioned,
  type Draft,
} from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { bornOnOf } from '../../asks/births.ts';
import { amissInOutcomes, outcomesOf, type AgreedOutcome } from '../agreed-outcomes.ts';
import { agreed, amissInTerms, daysOfTerms, type AgreedTerms } from '../agreed-terms.ts';
import type { KnownBeside } from '../known-beside.ts';
import { refuseInClosedRecord } from '../nothing-new-in-a-closed-record.ts';
import { oddOfStart } from '../odd-of-a-start.ts';
import { tooFarAhead } from '../planned-days.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';

export type TakenOver = AgreedTerms &
  Readonly<{
    childId: string;
    providerId: string;
    /** From whom or what it is known, such as the list of the former service; and on which day it stood so. */
    toldBy: string;
    stoodOn: CivilDate;
    /** In pence; null where nobody said. */
    weeklyPrice: number | null;
    /** As they were agreed; none where nobody knows of any. */
    outcomes: readonly AgreedOutcome[];
  }>;

/**
 * A placement that ran before this service kept the child’s placements is taken on record as it stands. No referral and no award is made up
 * for it.
 */
export class TakeOverPlacement extends Command<TakenOver> {
  static readonly act = 'run-a-placement';
}

/**
 * Of one child at one place one after the other: whoever takes it over twice, at once or by another first day, meets it, and what is
 * no placement of those days leads on to the next.
 */
export const placementTakenOver = (
  { childId, providerId }: Pick<TakenOver, 'childId' | 'providerId'>,
  nth: number,
): string => derivedId('placement taken over', childId, providerId, String(nth));

/** Whether one that is on record is over, and lies before these days or after them: the child was there twice. */
export const isOfOtherDays = (placement: Placement, { startsOn, endsOn }: Pick<TakenOver, 'startsOn' | 'endsOn'>) =>
  placement.phase === 'ended' && !overlaps(startsOn, endsOn, placement.start.data.startsOn, placement.endedOn!);

export const overlaps = (from: CivilDate, to: CivilDate, otherFrom: CivilDate, otherTo: CivilDate): boolean =>
  from <= otherTo && otherFrom <= to;

const refusal = refusals({
  'no-such-place': 'No agreement of the council names this provider on that day.',
  'child-not-on-record': 'No such child is on record, or its personal data was destroyed.',
  'taken-over-already': 'This placement was taken over already: it is among the child’s placements.',
  'runs-there-already':
    'The child has a placement at this provider already, awarded or under way. Look at that one first.',
  'not-begun-yet': 'It has not begun, so there is nothing to take over. Refer the child, and award the place.',
  'stood-before-it-began': 'The day on which it stood so is before the placement began.',
  'stood-in-the-future': 'The day on which it stood so lies ahead: give today or a day behind.',
});

const question = questions({
  'was-there-then':
    'The child was at this provider in these days by a placement that has ended. Say why this is another one.',
  'over-by-its-terms': 'The agreed last day lies behind. If the child is still there, say how you know.',
});

/** Beside what any decision on a placement rests on. */
export type TakeOverKnown = KnownBeside &
  Readonly<{
    isPlace: boolean;
    /** Providers at which the child has another placement that is not over. */
    runsAt: readonly string[];
    /** At this one, in some of these days, by a placement that was awarded and has ended. */
    wasThere: readonly string[];
  }>;

export function takeOverPlacement(
  { data, envelope }: TakeOverPlacement,
  placement: Placement,
  { birth, sen, calendars, isClosed, isPlace, runsAt, wasThere }: TakeOverKnown,
): readonly Draft<PlacementEvent>[] {
  const today = londonDate(envelope.receivedAt);
  const { startsOn, endsOn, nextReviewOn, providerId, toldBy, stoodOn, weeklyPrice } = data;
  if (birth === null) throw refusal('child-not-on-record');
  refuseInClosedRecord(isClosed);
  if (placement.phase !== 'unknown' && placement.phase !== 'taken-over')
    throw refusal('taken-over-already', 'startsOn');
  refuseAny([
    !isPlace && refusal('no-such-place', 'providerId'),
    runsAt.includes(providerId) && refusal('runs-there-already', 'providerId'),
    startsOn > today && refusal('not-begun-yet', 'startsOn'),
    stoodOn > today && refusal('stood-in-the-future', 'stoodOn'),
    stoodOn < startsOn && refusal('stood-before-it-began', 'stoodOn'),
    ...tooFarAhead(envelope.receivedAt, { endsOn, nextReviewOn }),
    ...amissInTerms(data, birth, calendars),
    ...amissInOutcomes(data, bornOnOf(birth)),
  ]);
  const outcomes = outcomesOf(data, envelope.commandId);
  const { start, rules, raised } = agreed(data, birth, calendars);
  const isOver =
    endsOn < today &&
    question(
      'over-by-its-terms',
      { at: 'endsOn', of: endsOn },
      `The agreed last day, ${weekdayAndDate(endsOn)}, lies behind. If the child is still there, say how you know.`,
    );
  const started: Draft<PlacementEvent> = {
    type: 'PlacementStarted',
    effectiveOn: startsOn,
    data: { ...start, outcomes: outcomes.data },
    personal: { outcomes: outcomes.personal },
    rules,
  };
  const twice = wasThere.map((placementId) => question('was-there-then', { at: 'startsOn', of: placementId }));
  const odd = oddOfStart(data, { couldStartOn: null, birth, taken: null, sen });
  return [
    // From the first day on: on no day does a start stand on the line of which nothing says where it comes from.
    { type: 'PlacementTakenOver', effectiveOn: startsOn, data: { stoodOn, weeklyPrice }, personal: { toldBy } },
    unlessQuestioned(started, [isOver, ...twice, ...daysOfTerms(data, calendars), ...odd, ...raised], envelope),
  ];
}
