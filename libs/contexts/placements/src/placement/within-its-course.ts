import { refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { Course, Extension } from './placement.ts';

const refusal = refusals({
  'starts-after-its-end': 'The placement ended before the day you give as its first.',
  'ends-after-its-extension': 'The placement was extended to a day before the one you give.',
});

type Days = Readonly<{ startsOn: CivilDate; endsOn: CivilDate }>;

/**
 * A start said anew stays within what stands: reviews and marks may come to lie outside (somebody decides of each), but a placement that
 * ends before it begins, or is made shorter by being extended, is none. A day that is said as it was is not asked about.
 * @throws Refusal
 */
export function refuseOutsideCourse({ startsOn, endsOn }: Days, { start, endedOn, extensions }: Course): void {
  if (startsOn !== start.data.startsOn && endedOn !== null && endedOn < startsOn)
    throw refusal(
      'starts-after-its-end',
      'startsOn',
      `The first day must be by ${weekdayAndDate(endedOn)}, the day on which the placement ended. If that is wrong, correct the end first.`,
    );
  if (endsOn !== start.data.endsOn) refuseBeyondExtension(endsOn, extensions[0], 'endsOn');
}

/** @param next the extension that followed; undefined where none did @throws Refusal */
export function refuseBeyondExtension(endsOn: CivilDate, next: Extension | undefined, at: string): void {
  if (next && endsOn >= next.data.finishesOn)
    throw refusal(
      'ends-after-its-extension',
      at,
      `The last day must be before ${weekdayAndDate(next.data.finishesOn)}, to which the placement was extended since. If that is wrong, correct the extension first.`,
    );
}
