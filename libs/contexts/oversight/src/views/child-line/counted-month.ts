import type { Mark } from '#pure/attendance';
import type { Position } from '#platform/event-sourcing';
import { endOfLondonDay, weekBeginning, type CivilDate, type Instant } from '#platform/time';
import type { LineEntry } from './line-entry.ts';
import { isPlain, markedOn } from './marks-of-week.ts';
import type { Moment } from './replay.ts';

/**
 * The marks of a child's month, counted as they are told, so that the page of ten years reads a month's few figures and
 * not each mark. Whoever needs the marks themselves finds them by their weeks.
 */
export type CountedMonth = Readonly<{
  childId: string;
  /** `2026-01` */
  month: string;
  /** Of the first of them: its place on the line. */
  position: Position;
  /** The Mondays of the weeks that hold them. */
  weeks: readonly CivilDate[];
  /** How many were told, but for those that were another child's. */
  marks: number;
  /** Null once anything was told of them but what was marked: a correction, a removal, a day that does not count. */
  counts: Counts | null;
}>;

type Counts = Readonly<{
  sessions: number;
  /** The first and the last day marked. */
  from: CivilDate;
  to: CivilDate;
  /** When the last of them was told. */
  known: Instant;
  /** By session and code: `AM K`. */
  marked: Readonly<Record<string, number>>;
  /** The starts of the placements that they rest on. */
  starts: readonly string[];
  /** Of each placement the first and the last day marked. */
  spans: Readonly<Record<string, readonly [CivilDate, CivilDate]>>;
}>;

export const monthOf = (date: CivilDate): string => date.slice(0, 7);

/** @param entry about a mark of this month */
export function withCounted(before: CountedMonth | undefined, entry: LineEntry): CountedMonth {
  const { childId, position } = entry;
  const date = markedOn(entry);
  const monday = weekBeginning(date);
  const known = before?.weeks ?? [];
  const weeks = known.includes(monday) ? known : [...known, monday];
  const marks = (before?.marks ?? 0) + (TOLD[entry.kind] ?? 0);
  const counts = isPlain(entry) && before?.counts !== null ? counted(before?.counts, entry) : null;
  return { childId, month: monthOf(date), position: before?.position ?? position, weeks, marks, counts };
}

const TOLD: Readonly<Partial<Record<LineEntry['kind'], number>>> = { original: 1, removed: -1 };

function counted(before: Counts | undefined, { now, recordedAt }: LineEntry): Counts {
  const { date, session, code, placementStart, placementId } = now as Mark;
  const key = `${session} ${code}`;
  if (!before)
    return {
      ...{ sessions: 1, from: date, to: date, known: recordedAt },
      ...{ marked: { [key]: 1 }, starts: [placementStart], spans: { [placementId]: [date, date] } },
    };
  const { sessions, from, to, known, marked, starts, spans } = before;
  const [first, last] = spans[placementId] ?? [date, date];
  return {
    sessions: sessions + 1,
    ...{ from: date < from ? date : from, to: date > to ? date : to },
    known: recordedAt > known ? recordedAt : known,
    marked: { ...marked, [key]: (marked[key] ?? 0) + 1 },
    starts: starts.includes(placementStart) ? starts : [...starts, placementStart],
    spans: { ...spans, [placementId]: [date < first ? date : first, date > last ? date : last] },
  };
}

/** Whether all that was counted was so by then, and known: then nothing of it has to be looked at one by one. */
export const holdsAt = ({ counts }: CountedMonth, { asAt, knownOn }: Moment): boolean =>
  counts !== null && counts.to <= asAt && counts.known <= endOfLondonDay(knownOn);
