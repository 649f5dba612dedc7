import { addDays, daysBetween, weekday, weekdayAndDate, type IsoDate } from '../foundation/index.ts';
import { dayOff, whyOff } from './day-off.ts';
import { coverOf, whyNoSchool, type NotASchoolDay, type SchoolCalendar, type Term } from './school-calendar.ts';
import { isWorkingDay } from './working-days.ts';

/** @property ofCalendar whether a calendar says so; else it is a weekend or a bank holiday, as everybody has them */
export type DayClosed = Readonly<{ ofCalendar: boolean; words: string }>;

/** The calendars by which somebody is expected somewhere: of a day the first that knows it. */
export type CalendarsKnown = readonly SchoolCalendar[];

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

/** A day on which somebody is expected again. @property ofCalendar whether a calendar says so; else it is the next working day */
export type OpenDay = Readonly<{ day: IsoDate; ofCalendar: boolean }>;

/** The next day behind a date on which schools are open, or people at work where no calendar is known; null: nobody knows yet. */
export const openAfter = (date: IsoDate, calendars: CalendarsKnown = []): OpenDay | null =>
  openFrom(date, 1, calendars);

/** Whether a recorded calendar says that schools are open on a date: of a day that none knows nobody says that it is one. */
export const isOpenByCalendar = (date: IsoDate, calendars: CalendarsKnown): boolean => {
  const calendar = calendarOf(date, calendars);
  return calendar !== undefined && whyNoSchool(calendar, date) === null;
};

const calendarOf = (date: IsoDate, calendars: CalendarsKnown) =>
  calendars.find((each) => {
    const { from, to } = coverOf(each);
    return from <= date && date <= to;
  });

/** The last dates that can be said at all: beyond them there is no day to name. */
const ENDS = { 1: '2199-12-31', [-1]: '1900-01-01' } as const;

/** Looked for to the end of what is known: a closure that is told by its span may be long. */
function openFrom(date: IsoDate, step: 1 | -1, calendars: CalendarsKnown): OpenDay | null {
  const ends = calendars.map(coverOf);
  const isKnown = (day: IsoDate) => ends.some(({ from, to }) => from <= day && day <= to);
  const last =
    step === 1
      ? ends
          .map(({ to }) => to)
          .sort()
          .at(-1)
      : ends.map(({ from }) => from).sort()[0];
  const isBeyond = (day: IsoDate) => last === undefined || (step === 1 ? day > last : day < last);
  const goesByCalendar = isKnown(date);
  for (let day = date; day !== ENDS[step];) {
    day = addDays(day, step);
    const calendar = calendarOf(day, calendars);
    if (calendar && whyNoSchool(calendar, day) === null) return { day, ofCalendar: true };
    if (!calendar && !goesByCalendar && isWorkingDay(day)) return { day, ofCalendar: false };
    if (goesByCalendar && isBeyond(day)) return null;
  }
  return null;
}

function nearest(date: IsoDate, lies: 'ahead' | 'behind', calendars: CalendarsKnown): string {
  const found = openFrom(date, lies === 'ahead' ? 1 : -1, calendars);
  if (lies === 'ahead') return found === null ? NOT_KNOWN_WHEN : `The next school day is ${weekdayAndDate(found.day)}.`;
  return found === null
    ? 'Which school day was the last before is on no calendar.'
    : `The last school day before is ${weekdayAndDate(found.day)}.`;
}

/** Of a day behind which no calendar goes on. */
export const NOT_KNOWN_WHEN = 'When schools are open again is on no calendar yet.';

/** A weekend or a bank holiday, and the holiday that it lies in. */
function offInHoliday(date: IsoDate, calendar: SchoolCalendar): string {
  const isInTerm = calendar.terms.some(({ from, to }) => from <= date && date <= to);
  return isInTerm ? whyOff(date) : `${whyOff(date)}, in the ${holidayCalled(date, calendar)}`;
}

function closedWords(date: IsoDate, { kind, name }: NotASchoolDay, calendar: SchoolCalendar): string {
  const { keptBy } = calendar;
  const day = weekdayAndDate(date);
  switch (kind) {
    case 'half-term':
      return `${day} is in half-term`;
    case 'INSET':
      return `${day} is an INSET day: no pupil is expected`;
    case 'closure':
      return keptBy === 'council'
        ? `${day} is a day on which schools are closed`
        : `${day} is a day on which the school is closed`;
    case 'holiday':
      return `${day} is in the ${holidayCalled(date, calendar)}`;
    case 'weekend':
    case 'bank holiday':
      return `${day} is a ${name}`;
  }
}

/** By what lies between the two terms beside it: a council's own names are of its terms alone. Where one is on no calendar yet, by the month. */
function holidayCalled(date: IsoDate, { terms }: SchoolCalendar): string {
  const [before, after] = [terms.findLast(({ to }) => to < date), terms.find(({ from }) => from > date)];
  if (before !== undefined && after !== undefined) return between(before, after);
  const [from, to] = SUMMER;
  return from <= date.slice(5) && date.slice(5) <= to ? 'summer holiday' : 'school holidays';
}
const SUMMER = ['06-20', '09-15'] as const;

function between({ to }: Term, { from }: Term): string {
  const days = Array.from({ length: daysBetween(to, from) - 1 }, (_, n) => addDays(to, n + 1));
  const has = (monthAndDay: string) => days.some((day) => day.endsWith(monthAndDay));
  if (has('-12-25')) return 'Christmas holiday';
  const isSpring = days.some((day) => day.slice(5, 7) === '04' && weekday(day) < 6);
  return isSpring ? 'Easter holiday' : 'school holidays';
}
