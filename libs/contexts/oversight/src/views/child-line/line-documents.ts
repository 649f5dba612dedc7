import type { CivilDate, Instant } from '#platform/time';
import type { CountedMonth } from './counted-month.ts';
import type { LineEntry } from './line-entry.ts';
import type { MarksOfWeek } from './marks-of-week.ts';

/**
 * `atOnce`: read with every page of the line; the others where somebody asks for what is in them. `recordedAt`: when the last
 * of it was told. What only counts what another tells (`tells`) says nothing new.
 */
export type LineDocument = Readonly<{ recordedAt: Instant }> &
  (
    | (LineEntry & Readonly<{ atOnce: true; tells: true }>)
    | (CountedMonth & Readonly<{ atOnce: true; tells: false }>)
    | (MarksOfWeek & Readonly<{ atOnce: false; tells: true }>)
  );

/** What is read of one child: the events, its marks counted by month, and weeks of them one by one. */
export type LineDocuments = Readonly<{
  entries: readonly LineEntry[];
  months: readonly CountedMonth[];
  weeks: readonly MarksOfWeek[];
}>;

export const weekId = (childId: string, monday: CivilDate): string => `${childId}-${monday}`;

export function sorted(documents: readonly LineDocument[]): LineDocuments {
  const [entries, months, weeks]: [LineEntry[], CountedMonth[], MarksOfWeek[]] = [[], [], []];
  for (const document of documents)
    if (!document.atOnce) weeks.push(document);
    else if ('month' in document) months.push(document);
    else entries.push(document);
  return { entries, months, weeks };
}
