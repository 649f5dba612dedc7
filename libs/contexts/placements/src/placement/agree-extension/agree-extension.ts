import { Command, refusals, refuseAny, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { londonDate } from '#platform/time';
import { advisedLength, againstAdvice, stayOf } from '../advised-length.ts';
import { awardStands } from '../award-stands.ts';
import { askedOfDays } from '../days-expected.ts';
import { endAllowed } from '../latest-end.ts';
import type { KnownBeside } from '../known-beside.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { extensionRecommendedBy, type Placement } from '../placement.ts';
import { refuseInClosedRecord } from '../nothing-new-in-a-closed-record.ts';
import { priceApproved } from '../price-approved.ts';
import { tooFarAhead } from '../planned-days.ts';
import { nextReviewIn, reviewAfterTheLastDay } from '../review-by-the-last-day.ts';
import { mustBeLaterThan, mustLeaveRollAfter } from '../useful-day.ts';

export class AgreeExtension extends Command<
  Readonly<{ placementId: string; reviewId: string; finishesOn: CivilDate; offRollOn: CivilDate | null }>
> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({
  'not-under-way': 'This placement is not under way.',
  'not-recommended': 'The latest review does not recommend an extension, or it has already been acted on.',
  'not-later': 'The new finish date must be later than the current one.',
  'leaves-roll-before-end':
    'The day of leaving the roll must be after the last day of the placement, or be left empty.',
});

/** One review justifies one extension; none runs further than what the placement rests on, nor longer than is advised without why, nor at a price that another approves. */
export function agreeExtension(
  { data, envelope }: AgreeExtension,
  placement: Placement,
  { birth, elsewhere, approval, isClosed, calendars }: KnownBeside,
): Draft<PlacementEvent> {
  const { reviewId, finishesOn, offRollOn } = data;
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  refuseInClosedRecord(isClosed);
  if (extensionRecommendedBy(placement) !== reviewId) throw refusal('not-recommended');
  refuseAny([
    ...tooFarAhead(envelope.receivedAt, { finishesOn, offRollOn }),
    finishesOn <= placement.endsOn && refusal('not-later', 'finishesOn', mustBeLaterThan(placement.endsOn, calendars)),
    offRollOn !== null &&
      offRollOn <= finishesOn &&
      refusal('leaves-roll-before-end', 'offRollOn', mustLeaveRollAfter(finishesOn)),
  ]);
  const approved = priceApproved({ approval }, 'finishesOn');
  const { rules, raised } = endAllowed(placement.start.data.legalBasis, finishesOn, birth, 'finishesOn');
  const stay = stayOf({ ...placement.start.data, endsOn: finishesOn });
  const advice = againstAdvice(
    advisedLength(stay, elsewhere, londonDate(envelope.receivedAt)),
    'finishesOn',
    finishesOn,
  );
  const draft = {
    type: 'ExtensionAgreed',
    data: { reviewId, finishesOn, offRollOn },
    rules: [...approved, ...rules, ...advice.rules],
  } as const;
  const days = askedOfDays({ finishesOn: ['The last day', finishesOn] }, calendars);
  const review = reviewAfterTheLastDay(nextReviewIn(placement), finishesOn, 'finishesOn');
  return unlessQuestioned(draft, [...days, ...review, ...raised, ...advice.raised], envelope);
}
