import type { AttendanceFound } from '#contexts/attendance';
import type { PlacementsFound } from '#contexts/placements';
import { counted } from '#statutory-rules';
import { voidMarkPath } from '../child-line/line-path.ts';
import { said, waysCell, type ListTable } from '../patterns/list-table.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { halfDay, markWords } from '../words/attendance-words.ts';
import { dayWords } from '../words/times.ts';

type Mark = AttendanceFound['marks'][number];
type Placement = Pick<PlacementsFound['items'][number], 'placementId' | 'startedOn' | 'endedOn'>;

export const isOutside = ({ notCounted }: Pick<Mark, 'notCounted'>): boolean => notCounted === 'outside-placement';

/** `12 marks lie outside the placement, and are not counted`; null where none does. */
export function outsideWords(marks: readonly Mark[]): string | null {
  const many = marks.filter(isOutside).length;
  if (many === 0) return null;
  return `${counted(many, 'mark')} outside the days of the placement: in no figure here`;
}

/** Why it is of no day of its placement; null where it is of one. */
export function whyOutside(
  { date, placementId }: Pick<Mark, 'date' | 'placementId'>,
  placements: readonly Placement[],
): string | null {
  const placement = placements.find((each) => each.placementId === placementId);
  if (!placement?.startedOn) return 'The placement has no start: it was voided';
  if (date < placement.startedOn) return `Before its first day, ${dayWords(placement.startedOn)}`;
  return placement.endedOn !== null && date > placement.endedOn
    ? `After its last day, ${dayWords(placement.endedOn)}`
    : null;
}

/** Each mark that is of no day of its placement any more, with what may be done of it. @param settles the reader may put marks right */
export function outsideListed(
  { marks }: Pick<AttendanceFound, 'marks'>,
  placements: readonly Placement[],
  { childId, settles }: Readonly<{ childId: string; settles: boolean }>,
): ListTable | null {
  const outside = marks.filter(isOutside);
  if (outside.length === 0) return null;
  return {
    ...{ id: 'outside', caption: `Outside the placement, and not counted (${outside.length})` },
    columns: [
      ...[{ text: 'Session' }, { text: 'Mark' }, { text: 'Why it is outside' }],
      ...(settles ? [{ text: 'Do next', isPlain: true }] : []),
    ],
    rows: outside.map((mark) => {
      const session = `${dayWords(mark.date)}, ${halfDay(mark.session).toLowerCase()}`;
      const of = `of ${session}`;
      return [
        said(session),
        said(markWords(mark)),
        said(whyOutside(mark, placements) ?? ''),
        ...(settles
          ? [
              waysCell([
                { text: 'Void this mark', href: voidMarkPath(childId, mark), of },
                { text: 'Correct the placement', href: placementPath(childId, mark.placementId), of },
              ]),
            ]
          : []),
      ];
    }),
  };
}
