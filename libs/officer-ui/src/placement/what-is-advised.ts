import { advisedLength, type AdvisedLength, type Stay } from '#pure/placements';
import type { CivilDate } from '#platform/time';
import type { PlacementShown } from './placements-shown.ts';

type Lasting = Pick<PlacementShown, 'placementId' | 'startedOn' | 'endsOn' | 'endedOn' | 'timetable'>;

const stayIn = ({ startedOn: from, timetable }: Lasting, to: CivilDate | null): readonly Stay[] =>
  from === null || to === null || to < from || timetable.length === 0
    ? []
    : [{ from, to, sessionsAWeek: timetable.length }];

/** The other placements of the child: the advice counts those that lie close by together. */
export const staysBut = (placementId: string, placements: readonly Lasting[]): readonly Stay[] =>
  placements.flatMap((each) => (each.placementId === placementId ? [] : stayIn(each, each.endedOn ?? each.endsOn)));

/** What is advised of a placement that runs to that day, with the child's other placements. */
export function advisedOf(
  placement: Lasting,
  all: readonly Lasting[],
  to: CivilDate | null,
  on: CivilDate,
): AdvisedLength | null {
  const [stay] = stayIn(placement, to);
  return stay ? advisedLength(stay, staysBut(placement.placementId, all), on) : null;
}

/** Said as what it is, among what will happen. */
export function adviceWords(stay: Stay, elsewhere: readonly Stay[], on: CivilDate): readonly string[] {
  const advised = advisedLength(stay, elsewhere, on);
  return advised ? [`Advice, not law. ${advised.sentence}`] : [];
}
