import { advisedLength, type AdvisedLength, type Stay, type StaysElsewhere } from '#pure/placements';
import type { CivilDate } from '#platform/time';
import type { Names } from '../words/wording.ts';
import type { PlacementShown } from './placements-shown.ts';

type Lasting = Pick<PlacementShown, 'placementId' | 'providerId' | 'startedOn' | 'endsOn' | 'endedOn' | 'timetable'>;

const stayIn = ({ startedOn: from, timetable }: Lasting, to: CivilDate | null): readonly Stay[] =>
  from === null || to === null || to < from || timetable.length === 0
    ? []
    : [{ from, to, sessionsAWeek: timetable.length }];

type Known = Readonly<{ today: CivilDate; names: Pick<Names, 'keepsRegister'> }>;

/** The other placements of the child: the advice counts those that lie close by together. Of schools nothing is advised. */
export function staysBut(
  { placementId, providerId }: Pick<Lasting, 'placementId' | 'providerId'>,
  placements: readonly Lasting[],
  { today, names }: Known,
): StaysElsewhere {
  const isSchool = (id: string, on: CivilDate) => names.keepsRegister?.(id, on) === true;
  if (isSchool(providerId, today)) return null;
  return placements.flatMap((each) =>
    each.placementId === placementId || isSchool(each.providerId, each.startedOn ?? today)
      ? []
      : stayIn(each, each.endedOn ?? each.endsOn),
  );
}

/** What is advised of a placement that runs to that day, with the child's other placements. */
export function advisedOf(
  placement: Lasting,
  all: readonly Lasting[],
  to: CivilDate | null,
  known: Known,
): AdvisedLength | null {
  const [stay] = stayIn(placement, to);
  return stay ? advisedLength(stay, staysBut(placement, all, known), known.today) : null;
}

/** Said as what it is, among what will happen. */
export function adviceWords(stay: Stay, elsewhere: StaysElsewhere, on: CivilDate): readonly string[] {
  const advised = advisedLength(stay, elsewhere, on);
  return advised ? [`Advice, not law. ${advised.sentence}`] : [];
}
