import type { StartPlacementRequest } from '#contexts/placements';
import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';

/** Right beside what was said of the days, so that what is wrong of those is told before the rest is filled in. */
export function termsThatStandIn(
  { startsOn, endsOn, nextReviewOn }: Partial<StartPlacementRequest>,
  today: CivilDate,
): StartPlacementRequest {
  const [earliest = today] = [endsOn, nextReviewOn].filter((day) => day !== undefined).toSorted();
  const first = startsOn ?? addDays(earliest, -1);
  const review = nextReviewOn ?? endsOn ?? addDays(first, 1);
  const last = endsOn ?? [review, addDays(first, 1)].toSorted()[1]!;
  const texts = { measure: 'stands in', baseline: 'stands in', target: 'stands in' };
  return {
    ...{ startsOn: first, nextReviewOn: review, endsOn: last, legalBasis: 'post-16' },
    timetable: [{ weekday: 'monday', session: 'AM', minutes: 60 }],
    outcomes: [{ domain: 'attendance', baselineOn: first, ...texts }],
  };
}
