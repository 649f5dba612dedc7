import { coverOf, schoolDaysBetween, schoolDaysOf, type DateSpan, type SchoolCalendar } from '../calendar/index.ts';
import { addDays, eachNamed, earlierOf, inOrder, type IsoDate } from '../foundation/index.ts';
import { suspendedDays, type Suspension } from './suspension.ts';

/** Suspensions by the days that a calendar holds, and the spans of them that lie before its first. */
export type HeldSuspensions = Readonly<{ held: readonly Suspension[]; before: readonly DateSpan[] }>;

/**
 * An earlier suspension outside the calendar takes nothing from what the calendar answers: it is left out, or begins with
 * the calendar.
 * @throws InvalidInput of `suspensions[3]` and below, as {@link suspendedDays}
 */
export function heldBy(calendar: SchoolCalendar, suspensions: readonly Suspension[]): HeldSuspensions {
  const { from: first } = coverOf(calendar);
  const early = ({ from }: Suspension) => from < first;
  const held: Suspension[] = [];
  eachNamed(suspensions, 'suspensions', (each, place) => {
    inOrder(each.from, each.to, place);
    const parts = early(each) ? heldPart(each, first, calendar) : [each];
    parts.forEach((part) => suspendedDays(part, calendar, place));
    held.push(...parts);
  });
  const last = addDays(first, -1);
  return { held, before: suspensions.filter(early).map(({ from, to }) => ({ from, to: earlierOf(to, last) })) };
}

function heldPart(suspension: Suspension, first: IsoDate, calendar: SchoolCalendar): readonly Suspension[] {
  const { to } = suspension;
  if (to < first || schoolDaysBetween(calendar, first, to).length === 0) return [];
  return suspension.kind === 'suspension'
    ? [{ ...suspension, from: first, starts: 'AM' }]
    : [{ ...suspension, from: first }];
}

/** Whether a run that begins on a day may have begun before the calendar: its first school day, and a suspension earlier. */
export const mayBeginEarlier = (
  first: IsoDate,
  suspensions: readonly Suspension[],
  calendar: SchoolCalendar,
): boolean => first === schoolDaysOf(calendar)[0] && heldBy(calendar, suspensions).before.length > 0;

/** Some of the days of suspension in a span lie before the calendar, so that a total counts fewer than there were. */
export const daysNotHeld = (span: DateSpan, calendar: SchoolCalendar, suspensions: readonly Suspension[]): boolean =>
  heldBy(calendar, suspensions).before.some(({ from, to }) => from <= span.to && span.from <= to);

export const LEAST = 'all the days of suspension: the total is the least there were';
