import type { AttendanceFound } from '#contexts/attendance';
import { attendanceShare, tally } from '#statutory-rules';
import type { PlacementShown } from '../placement/placements-shown.ts';
import { placeWords } from '../registers/place-words.ts';
import { sentence } from '../words/codes.ts';
import { dayWords } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';
import { shareWords } from './attendance-shown.ts';

type Placed = Pick<PlacementShown, 'placementId' | 'providerId' | 'phase' | 'startedOn'>;

/**
 * Of a child at several placements the figure of each by its name, beside the one of the child, which is all that was attended over
 * all that was possible, and no average of these (domain 1.5). Nothing where there is one: it is the child’s.
 */
export function attendedAt(
  { marks }: Pick<AttendanceFound, 'marks'>,
  placements: readonly Placed[],
  names: Names,
): readonly Row[] {
  const counted = Map.groupBy(
    marks.filter(({ notCounted }) => notCounted === null),
    ({ placementId }) => placementId,
  );
  const told = placements.filter(({ placementId, phase }) => phase === 'under-way' || counted.has(placementId));
  if (told.length < 2) return [];
  return told.flatMap(({ placementId, providerId, startedOn }) => {
    const isTwice = told.filter((each) => each.providerId === providerId).length > 1;
    const since = isTwice && startedOn ? `, since ${dayWords(startedOn)}` : '';
    const share = attendanceShare(
      tally((counted.get(placementId) ?? []).map(({ date: on, session, code }) => ({ on, session, code }))),
    );
    return row(
      `${sentence(placeWords(names, providerId))}${since}`,
      share === null ? 'No sessions yet' : shareWords(share),
    );
  });
}
