import type { Mark } from '#contexts/attendance';
import { endOfLondonDay, type CivilDate } from '#platform/time';
import { marksOf, unpacked, type MarksOfWeek } from './marks-of-week.ts';
import { replay, type Moment } from './replay.ts';

type Counted = Readonly<Pick<Mark, 'session' | 'code'>> & Readonly<{ sessions: number }>;

/** The marks of one month that stood at a moment, counted; each can be asked for. */
export type MonthOfMarks = Readonly<{
  /** `2026-01` */
  month: string;
  /** The first and the last day marked. */
  from: CivilDate;
  to: CivilDate;
  sessions: number;
  marked: readonly Counted[];
  /** How many of them are not counted as possible, whatever their code. */
  notCounted: number;
  /** How many of them read as corrected. */
  corrected: number;
  /** Types of what some of them rest on that has been voided since. */
  withdrawnBasis: readonly string[];
}>;

type Counting = {
  from: CivilDate;
  to: CivilDate;
  counts: Map<string, number>;
  corrected: number;
  notCounted: number;
  withdrawn: Set<string>;
};

/**
 * Counted without a look at each event where nobody corrected anything in a week: so it is in most weeks of ten years.
 * @param withdrawn types of the facts voided by then, by the id of their first event
 */
export function monthsOfMarks(
  weeks: readonly MarksOfWeek[],
  moment: Moment,
  withdrawn: ReadonlyMap<string, string>,
): readonly MonthOfMarks[] {
  const months = new Map<string, Counting>();
  const end = endOfLondonDay(moment.knownOn);
  const count = ({ date, session, code, placementStart, notCounted }: Mark, corrected: boolean) => {
    const key = date.slice(0, 7);
    const month = months.get(key) ?? {
      from: date,
      to: date,
      counts: new Map(),
      corrected: 0,
      notCounted: 0,
      withdrawn: new Set(),
    };
    months.set(key, month);
    if (date < month.from) month.from = date;
    if (date > month.to) month.to = date;
    if (corrected) month.corrected++;
    if (notCounted !== null) month.notCounted++;
    const counted = `${session} ${code}`;
    month.counts.set(counted, (month.counts.get(counted) ?? 0) + 1);
    const type = withdrawn.get(placementStart);
    if (type) month.withdrawn.add(type);
  };
  for (const week of weeks)
    if (week.others.length > 0)
      for (const { data, original, statedBy } of replay(unpacked(week), moment))
        count(data as Mark, statedBy.id !== original);
    else for (const mark of marksOf(week)) if (mark.recordedAt <= end && mark.date <= moment.asAt) count(mark, false);
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counting]) => monthShown(month, counting));
}

function monthShown(month: string, { from, to, counts, corrected, notCounted, withdrawn }: Counting): MonthOfMarks {
  const marked = [...counts].map(([key, sessions]) => {
    const [session, code] = key.split(' ') as [Mark['session'], Mark['code']];
    return { session, code, sessions };
  });
  const sessions = marked.reduce((sum, each) => sum + each.sessions, 0);
  return { month, from, to, sessions, marked, notCounted, corrected, withdrawnBasis: [...withdrawn] };
}
