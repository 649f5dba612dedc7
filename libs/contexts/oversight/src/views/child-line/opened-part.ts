import { schoolYearOf } from '#pure/attendance';
import { londonDate, type CivilDate } from '#platform/time';
import type { MonthOfMarks } from './months-of-marks.ts';
import type { EventShown, FactShown, VoidedShown } from './shown-facts.ts';

/**
 * Which facts of a line are opened: those of a school year (`2025-26`), or of its latest where it is long, so many of the last, or
 * those that are named by `original`: such a line tells of no marks.
 */
export type OpenedPart =
  Readonly<{ year: string }> | Readonly<{ last: number }> | Readonly<{ named: readonly string[] }>;
export const LATEST_YEAR = 'latest';

/** Of the others, open data alone is told. */
export type Outlined = Readonly<{
  /** By `original`, those that were not opened. */
  ids: readonly string[];
  /** The year that was; null where it was none. */
  year: string | null;
}>;

/** A shorter line is opened whole. */
const SHORT = 60;
/** Who the child is and what the outcomes of a placement measure is said with every part; marks are by the month where they are many. */
const ALWAYS: ReadonlySet<string> = new Set(['ChildRegistered', 'PlacementStarted', 'SessionMarked']);

type Told = Readonly<{ facts: readonly FactShown[]; voided: readonly VoidedShown[] }>;
type Line = Told & Readonly<{ months: readonly Pick<MonthOfMarks, 'from'>[] }>;

/** The whole line, of which one part keeps what is sealed: what a page does not show is not opened for it. */
export function openedInPart(
  { facts, voided, months }: Line,
  part: OpenedPart,
): Told & Readonly<{ outlined: Outlined }> {
  const all = [...facts, ...voided].filter(({ type }) => !ALWAYS.has(type));
  const year =
    'year' in part
      ? yearOf(part.year, [...all.map(({ effectiveOn }) => effectiveOn), ...months.map(({ from }) => from)])
      : null;
  const picked = pickedOf(all, part);
  const isClosed = (fact: FactShown) =>
    !ALWAYS.has(fact.type) &&
    (picked ? !picked.has(fact) : year !== null && !daysOf(fact).some((day) => schoolYearOf(day) === year));
  return {
    facts: facts.map((fact) => (isClosed(fact) ? closed(fact) : fact)),
    voided: voided.map((fact) => (isClosed(fact) ? { ...closed(fact), voidedBy: eventClosed(fact.voidedBy) } : fact)),
    outlined: { ids: all.filter(isClosed).map(({ original }) => original), year },
  };
}

function yearOf(asked: string, days: readonly CivilDate[]): string | null {
  if (asked !== LATEST_YEAR) return asked;
  return days.length <= SHORT ? null : schoolYearOf(days.toSorted().at(-1)!);
}

/** Null: by the year. */
function pickedOf(all: readonly FactShown[], part: OpenedPart): ReadonlySet<FactShown> | null {
  if ('last' in part) return new Set(lastOf(all, part.last));
  return 'named' in part ? new Set(all.filter(({ original }) => part.named.includes(original))) : null;
}

const lastOf = (all: readonly FactShown[], most: number): readonly FactShown[] =>
  all.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).slice(-most);
const lastDay = (fact: FactShown) => daysOf(fact).toSorted().at(-1)!;

/** That on which it was so, and each on which it was put right: it stands on all of them. */
const daysOf = ({ effectiveOn, statedBy, earlier }: FactShown) => [
  effectiveOn,
  ...[statedBy, ...earlier.map((each) => each.statedBy)].flatMap(({ change, recordedAt }) =>
    change === null ? [] : londonDate(recordedAt),
  ),
];

const closed = <F extends FactShown>(fact: F): F => ({
  ...fact,
  personal: {},
  statedBy: eventClosed(fact.statedBy),
  earlier: [],
});

const eventClosed = (event: EventShown): EventShown => ({
  ...event,
  ...{ rulesSaid: null, confirmed: null, reason: null, takenFrom: null },
  change: event.change && { ...event.change, restated: {} },
});
