import { Command, correction, refusals, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { londonDate } from '#platform/time';
import { advisedLength, againstAdvice, stayOf } from '../advised-length.ts';
import { awardStands } from '../award-stands.ts';
import { askedOfDays } from '../days-expected.ts';
import { endAllowed } from '../latest-end.ts';
import type { KnownBeside } from '../known-beside.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';
import { planned } from '../planned-days.ts';
import { priceApproved } from '../price-approved.ts';
import { nextReviewIn, reviewAfterTheLastDay } from '../review-by-the-last-day.ts';
import { mustBeLaterThanBefore, mustLeaveRollAfter } from '../useful-day.ts';
import { refuseBeyondExtension } from '../within-its-course.ts';

export class CorrectExtension extends Command<
  Readonly<{
    placementId: string;
    extensionId: string;
    finishesOn: CivilDate;
    offRollOn: CivilDate | null;
    reason: string;
  }>
> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({
  'no-such-extension': 'This extension is not recorded for this placement, or it was voided.',
  'not-later': 'The finish date must be later than the one before this extension.',
  'leaves-roll-before-end':
    'The day of leaving the roll must be after the last day of the placement, or be left empty.',
});

/** The review it rests on stays: an extension on another review is a void here and a new one. */
export function correctExtension(
  { data, envelope }: CorrectExtension,
  placement: Placement,
  { birth, elsewhere, approval, calendars }: KnownBeside,
  facts: Facts<PlacementEvent>,
): Draft<PlacementEvent> {
  const { finishesOn, offRollOn, reason } = data;
  awardStands(placement);
  const extension = hasBegun(placement) && placement.extensions.find(({ id }) => id === data.extensionId);
  if (!extension) throw refusal('no-such-extension');
  planned(envelope.receivedAt, { finishesOn, offRollOn });
  if (finishesOn <= extension.endBefore)
    throw refusal('not-later', 'finishesOn', mustBeLaterThanBefore(extension.endBefore, calendars));
  const isAsWas = finishesOn === extension.data.finishesOn;
  const next = placement.extensions[placement.extensions.indexOf(extension) + 1];
  if (!isAsWas) refuseBeyondExtension(finishesOn, next, 'finishesOn');
  if (offRollOn !== null && offRollOn <= finishesOn)
    throw refusal('leaves-roll-before-end', 'offRollOn', mustLeaveRollAfter(finishesOn));
  // More weeks than were agreed are agreed by this.
  const approved = finishesOn > extension.data.finishesOn ? priceApproved({ approval }, 'finishesOn') : [];
  const { rules, raised } = endAllowed(placement.start.data.legalBasis, finishesOn, birth, 'finishesOn');
  const stay = stayOf({ ...placement.start.data, endsOn: finishesOn });
  const advised = isAsWas ? null : advisedLength(stay, elsewhere, londonDate(envelope.receivedAt));
  const advice = againstAdvice(advised, 'finishesOn', finishesOn);
  const draft = correction(
    facts,
    { original: extension.id, reason },
    'ExtensionAgreedCorrected',
    { now: { finishesOn, offRollOn }, rules: [...approved, ...rules, ...advice.rules] },
    () => refusal('no-such-extension'),
  );
  // Who changes the off-roll day alone is not asked again of an end that stands.
  const days = askedOfDays({ finishesOn: ['The last day', finishesOn] }, calendars);
  const review = next ? [] : reviewAfterTheLastDay(nextReviewIn(placement), finishesOn, 'finishesOn');
  return unlessQuestioned(draft, isAsWas ? [] : [...days, ...review, ...raised, ...advice.raised], envelope);
}
