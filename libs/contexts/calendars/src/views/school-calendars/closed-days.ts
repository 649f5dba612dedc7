import type { CivilDate } from '#platform/time';
import { addDays, whyNoSchool, type NotASchoolDay, type SchoolCalendar } from '#statutory-rules';
import { termWords, yearOf } from '../../calendar/year-words.ts';
import { daysOfYear } from '../../calendar/year-checked.ts';
import { standing } from './as-known.ts';
import type { CalendarYear } from './calendar-years.ts';

/** What is known of days: by the school year in which they lie. */
export type DaysKnown = ReadonlyMap<number, SchoolCalendar>;

/** A school year as the law counts by it; null where nothing of it stands. What lies in no term is no closure: nobody is there anyway. */
export function lawCalendar({ calendarId, urn, startsIn, years, closures }: CalendarYear): SchoolCalendar | null {
  const said = years.findLast(({ voided }) => voided === null)?.versions.at(-1)?.said;
  if (!said) return null;
  const inTerm = ({ from, to }: Readonly<{ from: CivilDate; to: CivilDate }>) =>
    said.terms.some((term) => from <= term.to && term.from <= to);
  return {
    id: calendarId,
    keptBy: urn === null ? 'council' : 'school',
    terms: said.terms.map(({ term, from, to }) => ({ name: termWords[term], from, to })),
    closures: [
      ...said.halfTerms.map((span) => ({ kind: 'half-term' as const, ...span })),
      ...said.insetDays.map(({ on }) => ({ kind: 'INSET' as const, name: 'INSET day', from: on, to: on })),
      ...closures.flatMap((entry) => {
        const closed = standing(entry);
        return closed ? [{ kind: 'closure' as const, from: closed.from, to: closed.to }] : [];
      }),
    ].filter(inTerm),
    covers: daysOfYear(startsIn),
  };
}

/** A school’s own years, and the council’s of every other year. */
export function daysKnown(council: readonly CalendarYear[], own: readonly CalendarYear[] = []): DaysKnown {
  const of = (years: readonly CalendarYear[]) =>
    years.flatMap((year) => {
      const calendar = lawCalendar(year);
      return calendar ? [[year.startsIn, calendar] as const] : [];
    });
  return new Map([...of(council), ...of(own)]);
}

/** Why no school is open on a day; null where one is. Undefined: of its school year nothing is known. */
export function whyClosed(known: DaysKnown, date: CivilDate): NotASchoolDay | null | undefined {
  const calendar = known.get(yearOf(date));
  return calendar && whyNoSchool(calendar, date);
}

/** Of all days from one to another: those on which no school is open, and whether all of them are known. */
export function closedDays(known: DaysKnown, from: CivilDate, to: CivilDate) {
  const closed: CivilDate[] = [];
  let isKnown = true;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const why = whyClosed(known, date);
    if (why === undefined) isKnown = false;
    else if (why !== null) closed.push(date);
  }
  return { closed, isKnown };
}
