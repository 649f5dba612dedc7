import type { CivilDate } from '#platform/time';
import { holdsAt, type CountedMonth } from './counted-month.ts';
import type { LineDocuments } from './line-documents.ts';
import { earlierOf } from './earlier-of.ts';
import { allThere, marksThere } from './marks-there.ts';
import type { OpenedPart } from './opened-part.ts';
import { monthDiffers, readAt } from './read-otherwise.ts';
import type { Moment } from './replay.ts';

/** Which line is to be shown. */
export type Wanted = Readonly<{ at: Moment; comparedWith: Moment | null; today: CivilDate }> &
  Readonly<{
    month?: string | null | undefined;
    goOnAfter?: string | null | undefined;
    opened?: OpenedPart | undefined;
  }>;

/** Of a term: more are shown by month. */
const FEW_MARKS = 150;

/** Whether the line has so few marks that each is shown. */
export const areFew = (months: readonly CountedMonth[]): boolean =>
  months.reduce((sum, { marks }) => sum + marks, 0) <= FEW_MARKS;

/** The Mondays of the weeks whose marks have to be looked at one by one: mostly none, or those of one month. */
export function weeksToRead(
  { months, entries }: Pick<LineDocuments, 'months' | 'entries'>,
  { at, comparedWith, month }: Pick<Wanted, 'at' | 'comparedWith' | 'month'>,
): readonly CivilDate[] {
  const moments = comparedWith ? [at, earlierOf(at, comparedWith)] : [at];
  const last = comparedWith && comparedWith.asAt > at.asAt ? comparedWith.asAt : at.asAt;
  const isThere = marksThere(entries, at);
  const reads = comparedWith ? [readAt(entries, at), readAt(entries, comparedWith)] : null;
  const isToCome = ({ counts }: CountedMonth) => counts !== null && counts.from > last;
  const asked = areFew(months)
    ? months
    : months.filter(
        (each) =>
          each.month === month ||
          (!isToCome(each) &&
            (moments.some((moment) => !holdsAt(each, moment)) ||
              !allThere(each, isThere) ||
              (reads !== null && monthDiffers(each, reads)))),
      );
  return [...new Set(asked.flatMap(({ weeks }) => weeks))].sort();
}
