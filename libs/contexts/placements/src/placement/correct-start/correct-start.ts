import { Command, correction, refusals, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import { advisedLength, againstAdvice, stayOf } from '../advised-length.ts';
import { agreed, daysOfTerms, type AgreedTerms } from '../agreed-terms.ts';
import { awardStands } from '../award-stands.ts';
import type { KnownBeside } from '../known-beside.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';
import { oddOfStart } from '../odd-of-a-start.ts';
import { nextReviewIn, reviewAfterTheLastDay } from '../review-by-the-last-day.ts';
import { planned } from '../planned-days.ts';
import { refuseOutsideCourse } from '../within-its-course.ts';

/** The terms as they should have been recorded, whole; the outcomes stay as they are. */
export class CorrectStart extends Command<Readonly<{ placementId: string; reason: string }> & AgreedTerms> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({
  'not-started': 'This placement has not started, so there is no start to correct.',
  'baseline-after-start': 'An outcome’s baseline was taken after the day you give as the start.',
});

export function correctStart(
  { data, envelope }: CorrectStart,
  placement: Placement,
  { birth, elsewhere, taken, sen, calendars }: KnownBeside,
  facts: Facts<PlacementEvent>,
): Draft<PlacementEvent> {
  awardStands(placement);
  if (!hasBegun(placement)) throw refusal('not-started');
  planned(envelope.receivedAt, { endsOn: data.endsOn, nextReviewOn: data.nextReviewOn });
  const { start, rules, raised } = agreed(data, birth, calendars);
  const { id: original, data: was } = placement.start;
  if (was.outcomes.some(({ baselineOn }) => baselineOn > data.startsOn)) throw refusal('baseline-after-start');
  refuseOutsideCourse(data, placement);
  // One that was extended runs to where the extension says.
  const runs = placement.extensions.length > 0 ? { endsOn: placement.endsOn } : {};
  const [now, before] = [stayOf({ ...data, ...runs }), stayOf({ ...was, ...runs })];
  const isAsLong = now.from >= before.from && now.to <= before.to && now.sessionsAWeek <= before.sessionsAWeek;
  const advised = isAsLong ? null : advisedLength(now, elsewhere, londonDate(envelope.receivedAt));
  const advice = againstAdvice(advised, 'endsOn', data.endsOn);
  const draft = correction(
    facts,
    { original, reason: data.reason },
    'PlacementStartedCorrected',
    { now: start, effectiveOn: data.startsOn, rules: [...rules, ...advice.rules] },
    () => refusal('not-started'),
  );
  // Whoever changes a timetable alone is not asked again how far the placement runs.
  const isAsWas = data.endsOn === was.endsOn && data.legalBasis === was.legalBasis;
  const odd = oddOfStart(data, { couldStartOn: placement.couldStartOn, birth, taken, sen }, was);
  const isShorter = data.endsOn < was.endsOn && placement.extensions.length === 0;
  const review = isShorter && placement.reviews.length > 0 ? nextReviewIn(placement) : null;
  const after = reviewAfterTheLastDay(review, data.endsOn, 'endsOn');
  const asked = [...daysOfTerms(data, calendars, was), ...after, ...odd, ...(isAsWas ? [] : raised), ...advice.raised];
  return unlessQuestioned(draft, asked, envelope);
}
