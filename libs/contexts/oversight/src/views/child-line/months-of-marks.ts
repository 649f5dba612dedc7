import type { Mark } from '#pure/attendance';
import { earliestFirst, endOfLondonDay, type CivilDate } from '#platform/time';
import { holdsAt, monthOf, type CountedMonth } from './counted-month.ts';
import type { LineDocuments } from './line-documents.ts';
import { allThere, type IsThere } from './marks-there.ts';
import { marksOf, unpacked } from './marks-of-week.ts';
import { replay, voidedAt, type Moment } from './replay.ts';

type Counted = Readonly<Pick<Mark, 'session' | 'code'>> & Readonly<{ sessions: number }>;

/** The marks of one month that stood at a moment, counted, and how many did no more; each can be asked for. */
export type MonthOfMarks = Readonly<{
  /** `2026-01` */
  month: string;
  /** The first and the last day marked, though it was voided. */
  from: CivilDate;
  to: CivilDate;
  sessions: number;
  marked: readonly Counted[];
  /** How many of them are not counted as possible, whatever their code, or are of no day of their placement. */
  notCounted: number;
  /** How many of them read as corrected. */
  corrected: number;
  /** How many had been voided, and are none of them. */
  voided: number;
  /** Types of what some of them rest on that has been voided since. */
  withdrawnBasis: readonly string[];
}>;

type Counting = {
  from: CivilDate;
  to: CivilDate;
  counts: Map<string, number>;
  corrected: number;
  voided: number;
  notCounted: number;
  withdrawn: Set<string>;
};

/**
 * As they were counted when they were told, where that holds at the moment: so it does for most months of ten years. The
 * others are counted by their weeks, without a look at each event where nobody corrected anything in one.
 * @param withdrawn types of the facts voided by then, by the id of their first event
 */
export function monthsOfMarks(
  line: Pick<LineDocuments, 'months' | 'weeks'>,
  moment: Moment,
  withdrawn: ReadonlyMap<string, string>,
  isThere: IsThere,
): readonly MonthOfMarks[] {
  const known = new Map(
    line.months
      .filter((month) => holdsAt(month, moment) && allThere(month, isThere))
      .map((month) => [month.month, countedBefore(month, withdrawn)]),
  );
  const months = [...countedByWeek(line.weeks, { moment, withdrawn, isThere }, known), ...known.values()];
  return months.sort(earliestFirst(({ month }) => month));
}

function countedBefore({ month, counts }: CountedMonth, withdrawn: ReadonlyMap<string, string>): MonthOfMarks {
  const { sessions, from, to, marked, starts } = counts!;
  const withdrawnBasis = [...new Set(starts.flatMap((start) => withdrawn.get(start) ?? []))];
  const shown = Object.entries(marked).map(([key, told]) => countedOf(key, told));
  return { month, from, to, sessions, marked: shown, notCounted: 0, corrected: 0, voided: 0, withdrawnBasis };
}

type By = Readonly<{ moment: Moment; withdrawn: ReadonlyMap<string, string>; isThere: IsThere }>;

/** @param known the months that are not to be counted again */
function countedByWeek(
  weeks: LineDocuments['weeks'],
  { moment, withdrawn, isThere }: By,
  known: ReadonlyMap<string, unknown>,
): readonly MonthOfMarks[] {
  const months = new Map<string, Counting>();
  const end = endOfLondonDay(moment.knownOn);
  const countingOf = (date: CivilDate): Counting | null => {
    const key = monthOf(date);
    if (known.has(key)) return null;
    const month = months.get(key) ?? {
      from: date,
      to: date,
      counts: new Map(),
      corrected: 0,
      voided: 0,
      notCounted: 0,
      withdrawn: new Set(),
    };
    months.set(key, month);
    if (date < month.from) month.from = date;
    if (date > month.to) month.to = date;
    return month;
  };
  const count = (mark: Mark, corrected: boolean) => {
    const { date, session, code, placementStart, notCounted } = mark;
    const month = countingOf(date);
    if (!month) return;
    if (corrected) month.corrected++;
    if (notCounted !== null || !isThere(mark)) month.notCounted++;
    const counted = `${session} ${code}`;
    month.counts.set(counted, (month.counts.get(counted) ?? 0) + 1);
    const type = withdrawn.get(placementStart);
    if (type) month.withdrawn.add(type);
  };
  for (const week of weeks)
    if (week.others.length > 0) {
      const entries = unpacked(week);
      for (const { data, original, statedBy } of replay(entries, moment)) count(data as Mark, statedBy.id !== original);
      for (const { data } of voidedAt(entries, moment)) {
        const month = countingOf((data as Mark).date);
        if (month) month.voided++;
      }
    } else for (const mark of marksOf(week)) if (mark.recordedAt <= end && mark.date <= moment.asAt) count(mark, false);
  return [...months].map(([month, counting]) => monthShown(month, counting));
}

function monthShown(month: string, { counts, withdrawn, ...counted }: Counting): MonthOfMarks {
  const marked = [...counts].map(([key, told]) => countedOf(key, told));
  const sessions = marked.reduce((sum, each) => sum + each.sessions, 0);
  return { month, ...counted, sessions, marked, withdrawnBasis: [...withdrawn] };
}

function countedOf(key: string, sessions: number): Counted {
  const [session, code] = key.split(' ') as [Mark['session'], Mark['code']];
  return { session, code, sessions };
}
