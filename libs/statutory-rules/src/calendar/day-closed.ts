import { addDays, weekday, weekdayAndDate, type IsoDate } from '../foundation/index.ts';
import { dayOff, whyOff } from './day-off.ts';
import { coverOf, whyNoSchool, type NotASchoolDay, type SchoolCalendar, type Term } from './school-calendar.ts';
import { isWorkingDay } from './working-days.ts';

/** @property ofCalendar whether a calendar says so; else it is a weekend or a bank holiday, as everybody has them */
export type DayClosed = Readonly<{ ofCalendar: boolean; words: string }>;

/** The calendars by which somebody is expected somewhere: of a day the first that knows it. */
export type CalendarsKnown = readonly SchoolCalendar[];

/** Further than this no holiday of a school goes: the summer's six weeks, and what is added to them. */
const MOST_DAYS = 70;

/**
 * Why nobody is expected on a date, by the calendars that are known, and the nearest day on which somebody is; null of a day on which
 * schools are open, or of which no calendar is known and people work. @throws InvalidInput `not-a-civil-date`
 */
export function dayClosed(
  date: IsoDate,
  lies: 'ahead' | 'behind' = 'ahead',
  calendars: CalendarsKnown = [],
): DayClosed | null {
  const calendar = calendarOf(date, calendars);
  if (calendar === undefined) {
    const words = dayOff(date, lies);
    return words === null ? null : { ofCalendar: false, words };
  }
  const why = whyNoSchool(calendar, date);
  if (why === null) return null;
  const isEverybodys = !isWorkingDay(date);
  return {
    ofCalendar: !isEverybodys,
    words: `${isEverybodys ? offInHoliday(date, calendar) : closedWords(date, why, calendar)}. ${nearest(date, lies, calendars)}`,
  };
}

/** The next day behind a date on which schools are open, or people at work where no calendar is known; null: nobody knows yet. */
export const openAfter = (date: IsoDate, calendars: CalendarsKnown = []): IsoDate | null =>
  openFrom(date, 1, calendars);

const calendarOf = (date: IsoDate, calendars: CalendarsKnown) =>
  calendars.find((each) => {
    const { from, to } = coverOf(each);
    return from <= date && date <= to;
  });

function openFrom(date: IsoDate, step: 1 | -1, calendars: CalendarsKnown): IsoDate | null {
  const isInCalendar = calendarOf(date, calendars) !== undefined;
  for (let n = 1; n <= MOST_DAYS; n++) {
    const day = addDays(date, n * step);
    const calendar = calendarOf(day, calendars);
    if (calendar ? whyNoSchool(calendar, day) === null : !isInCalendar && isWorkingDay(day)) return day;
  }
  return null;
}

function nearest(date: IsoDate, lies: 'ahead' | 'behind', calendars: CalendarsKnown): string {
  const day = openFrom(date, lies === 'ahead' ? 1 : -1, calendars);
  if (day === null) return 'When schools are open again is on no calendar yet.';
  return lies === 'ahead'
    ? `The next school day is ${weekdayAndDate(day)}.`
    : `The last school day before is ${weekdayAndDate(day)}.`;
}

/** A weekend or a bank holiday, and the holiday that it lies in. */
function offInHoliday(date: IsoDate, calendar: SchoolCalendar): string {
  const isInTerm = calendar.terms.some(({ from, to }) => from <= date && date <= to);
  return isInTerm ? whyOff(date) : `${whyOff(date)}, in the ${holidayCalled(date, calendar)}`;
}

function closedWords(date: IsoDate, { kind, name }: NotASchoolDay, calendar: SchoolCalendar): string {
  const day = weekdayAndDate(date);
  switch (kind) {
    case 'half-term':
      return `${day} is in half-term`;
    case 'INSET':
      return `${day} is an INSET day: no pupil is expected`;
    case 'closure':
      return `${day} is a day on which schools are closed`;
    case 'holiday':
      return `${day} is in the ${holidayCalled(date, calendar)}`;
    case 'weekend':
    case 'bank holiday':
      return `${day} is a ${name}`;
  }
}

/** No school year ends before: where one seems to, its last term is on no calendar yet. */
const SUMMER = '06-20';

/** By what lies between the two terms beside it: a council's own names are of its terms alone. */
function holidayCalled(date: IsoDate, { terms }: SchoolCalendar): string {
  const [before, after] = [terms.findLast(({ to }) => to < date), terms.find(({ from }) => from > date)];
  if (before === undefined || (after === undefined && date.slice(5) >= SUMMER)) return 'summer holiday';
  if (after === undefined) return 'school holidays';
  return between(before, after);
}

function between({ to }: Term, { from }: Term): string {
  const days = Array.from({ length: MOST_DAYS }, (_, n) => addDays(to, n + 1)).filter((day) => day < from);
  const has = (monthAndDay: string) => days.some((day) => day.endsWith(monthAndDay));
  if (has('-12-25')) return 'Christmas holiday';
  const isSpring = days.some((day) => day.slice(5, 7) === '04' && weekday(day) < 6);
  return isSpring ? 'Easter holiday' : 'school holidays';
}
