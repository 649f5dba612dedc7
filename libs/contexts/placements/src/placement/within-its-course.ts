import { refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { Course } from './placement.ts';

const refusal = refusals({
  'starts-after-its-end': 'The placement ended before the day you give as its first.',
  'starts-after-what-was-recorded': 'Something was recorded of the placement before the day you give as its first.',
  'ends-after-its-extension': 'The placement was extended to a day before the one you give.',
});

type Days = Readonly<{ startsOn: CivilDate; endsOn: CivilDate }>;

/**
 * What was recorded of the placement since stands, and none of it can lie before its first day: what is wrong of it is put right
 * first. A day that is said as it was is not asked about.
 * @throws Refusal
 */
export function refuseOutsideCourse({ startsOn, endsOn }: Days, course: Course): void {
  const was = course.start.data;
  if (startsOn !== was.startsOn) refuseAfterWhatWasRecorded(startsOn, course);
  if (endsOn !== was.endsOn) refuseBeyondExtension(endsOn, course.extensions[0], 'endsOn');
}

function refuseAfterWhatWasRecorded(startsOn: CivilDate, { endedOn, reviews, confirmations }: Course): void {
  if (endedOn !== null && endedOn < startsOn)
    throw refusal('starts-after-its-end', 'startsOn', firstDayBy(endedOn, 'the day on which the placement ended'));
  const first = [
    ...reviews.map(({ data }) => [data.heldOn, 'the day of a review'] as const),
    ...confirmations.map(
      ({ data }) => [data.confirmedOn, 'the day for which it was said how the return went'] as const,
    ),
  ].toSorted(([one], [other]) => (one < other ? -1 : 1))[0];
  if (first && first[0] < startsOn) throw refusal('starts-after-what-was-recorded', 'startsOn', firstDayBy(...first));
}

/** An extension makes a placement longer: what comes before one cannot run as far as it. @param next that follows; undefined where none does @throws Refusal */
export function refuseBeyondExtension(
  endsOn: CivilDate,
  next: Course['extensions'][number] | undefined,
  at: string,
): void {
  if (next && endsOn >= next.data.finishesOn)
    throw refusal(
      'ends-after-its-extension',
      at,
      `The last day must be before ${weekdayAndDate(next.data.finishesOn)}, to which the placement was extended since. If that is wrong, correct the extension first.`,
    );
}

const firstDayBy = (day: CivilDate, called: string): string =>
  `The first day must be by ${weekdayAndDate(day)}, ${called}. If that is wrong, correct it first.`;
