import {
  addDays,
  civilDate,
  daysBetween,
  demand,
  eachNamed,
  given,
  inForceOn,
  inOrder,
  oneOf,
  remembered,
  weekday,
  type Basis,
  type IsoDate,
} from '../foundation/index.ts';
import { bankHolidayOn, type BankHoliday } from './bank-holidays.ts';
import { schoolDayRule } from './data/calendar-law.ts';

/** A run of days, both ends included. */
export type DateSpan = Readonly<{ from: IsoDate; to: IsoDate }>;

export type Term = DateSpan & Readonly<{ name: string }>;

const CLOSURES = ['half-term', 'INSET', 'closure', 'bank holiday'] as const;

/** Days inside a term on which no pupil attends. `bank holiday` is for a one-off that the library does not know. */
export type Closure = DateSpan & Readonly<{ kind: (typeof CLOSURES)[number]; name?: string }>;

/**
 * When one school, or a council's schools, or an academy with terms of its own, is open: plain values, so that a
 * decision can record the calendar it counted by. For counting days, three terms with half-terms as closures, or six terms,
 * say the same; a rule that goes by terms asks how many there are.
 */
export interface SchoolCalendar {
  readonly id: string;
  readonly keptBy: 'school' | 'council' | 'academy trust';
  readonly terms: readonly Term[];
  readonly closures: readonly Closure[];
  /** The days for which the calendar is known; by default from the first term's first day to the last term's last. */
  readonly covers?: DateSpan;
}

/** Why a date is not a school day, in the words of the calendar. */
export type NotASchoolDay = Readonly<{
  kind: 'weekend' | 'bank holiday' | 'half-term' | 'INSET' | 'closure' | 'holiday';
  name: string;
}>;

/**
 * Checks a calendar.
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `no-terms`, `terms-overlap` (terms in order, apart),
 * `outside-every-term` (a closure), `terms-outside-cover`
 */
export function schoolCalendar(calendar: SchoolCalendar): SchoolCalendar {
  const cover = coverOf(calendar);
  const { terms, closures } = calendar;
  eachNamed(terms, 'terms', ({ from, to }, place, index) => {
    inOrder(from, to, place);
    const before = terms[index - 1];
    demand(before === undefined || before.to < from, place, 'terms-overlap', 'must be after the term before it');
  });
  eachNamed(closures, 'closures', (closure, place) => {
    oneOf(closure.kind, CLOSURES, `${place}.kind`);
    inOrder(closure.from, closure.to, place);
    const inTerm = terms.some((term) => closure.from <= term.to && term.from <= closure.to);
    demand(inTerm, place, 'outside-every-term', 'must lie in a term');
  });
  inOrder(cover.from, cover.to, 'covers');
  const covered = cover.from <= terms[0]!.from && terms.at(-1)!.to <= cover.to;
  demand(covered, 'covers', 'terms-outside-cover', 'must cover every term');
  return calendar;
}

/** The days for which a calendar is known. @throws InvalidInput `missing` (no calendar), `no-terms` */
export function coverOf(calendar: SchoolCalendar): DateSpan {
  const { covers, terms } = given(calendar, 'calendar');
  const [first, last] = [terms.at(0), terms.at(-1)];
  demand(first !== undefined && last !== undefined, 'terms', 'no-terms', 'must hold a term');
  return covers ?? { from: first.from, to: last.to };
}

/** A date for which a calendar is known. @throws InvalidInput of the caller's field: `not-a-civil-date`, `beyond-the-calendar` */
export function knownDay(calendar: SchoolCalendar, date: IsoDate, field: string): IsoDate {
  const { from, to } = coverOf(calendar);
  const known = from <= civilDate(date, field) && date <= to;
  demand(known, field, 'beyond-the-calendar', `is outside the calendar ${calendar.id} (${from} to ${to})`);
  return date;
}

/** Why there is no session at the school on a date; null on a school day. @throws InvalidInput `beyond-the-calendar` */
export function whyNoSchool(calendar: SchoolCalendar, date: IsoDate): NotASchoolDay | null {
  knownDay(calendar, date, 'date');
  if (!inForceOn(schoolDayRule, date).facts.weekdays.includes(weekday(date)))
    return { kind: 'weekend', name: 'weekend' };
  const holiday = bankHolidayOn(date);
  if (holiday !== null) return { kind: 'bank holiday', name: holiday };
  const closure = calendar.closures.find(({ from, to }) => from <= date && date <= to);
  if (closure !== undefined) return { kind: closure.kind, name: closure.name ?? closure.kind };
  const inTerm = calendar.terms.some(({ from, to }) => from <= date && date <= to);
  return inTerm ? null : { kind: 'holiday', name: 'school holiday' };
}

/** What a count of school days rests on, on a day: to be named with the clock's answer. */
export const schoolDayBasis = (on: IsoDate): Basis => inForceOn(schoolDayRule, on).basis;

export const isSchoolDay = (calendar: SchoolCalendar, date: IsoDate): boolean => whyNoSchool(calendar, date) === null;

/** Every school day of a calendar, in order; worked out once for each calendar. */
export const schoolDaysOf = (calendar: SchoolCalendar): readonly IsoDate[] => daysOf(given(calendar, 'calendar'));

const daysOf = remembered((calendar: SchoolCalendar): readonly IsoDate[] => {
  const { from, to } = coverOf(schoolCalendar(calendar));
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return all.filter((date) => isSchoolDay(calendar, date));
});

/** One-off closures and extra bank holidays laid over a calendar, as a new calendar. @throws as {@link schoolCalendar} */
export const withClosures = (calendar: SchoolCalendar, closures: readonly Closure[]): SchoolCalendar =>
  schoolCalendar({ ...calendar, closures: [...given(calendar, 'calendar').closures, ...closures] });

/** A proclaimed day as a closure. */
export const asClosure = ({ date, name }: BankHoliday): Closure => ({
  from: date,
  to: date,
  kind: 'bank holiday',
  name,
});
