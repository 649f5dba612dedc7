import {
  civilDate,
  dateParts,
  demand,
  eachNamed,
  inForceOn,
  inOrder,
  remembered,
  type IsoDate,
} from '../foundation/index.ts';
import { bankHolidayRule } from './data/calendar-law.ts';
import { listedHolidays, type HolidaysOf } from './listed-holidays.ts';

export type BankHoliday = Readonly<{ date: IsoDate; name: string }>;

/** One-off days that a council knows before the library does: proclaimed (`added`) or moved away (`removed`). */
export type OneOffHolidays = Readonly<{ added: readonly BankHoliday[]; removed: readonly IsoDate[] }>;

export const NO_ONE_OFFS: OneOffHolidays = { added: [], removed: [] };

/** What the version that holds on a date says of the library's list for it. */
const correctionOn = (date: IsoDate) => inForceOn(bankHolidayRule, date).facts;

/** @throws InvalidInput `not-a-civil-date` */
export function checkedOneOffs(oneOffs: OneOffHolidays): OneOffHolidays {
  eachNamed(oneOffs.added, 'added', ({ date }, place) => civilDate(date, place));
  eachNamed(oneOffs.removed, 'removed', (date, place) => civilDate(date, place));
  return oneOffs;
}

/** The bank holidays of England in a year, substitutes included, in order; a holiday at a weekend is listed too. @throws InvalidInput `not-a-year` */
export function bankHolidays(year: number, oneOffs: OneOffHolidays = NO_ONE_OFFS): readonly BankHoliday[] {
  const days = new Map(OF.England(year));
  const { added, removed } = checkedOneOffs(oneOffs);
  removed.forEach((date) => days.delete(date));
  added.filter(({ date }) => dateParts(date).year === year).forEach(({ date, name }) => days.set(date, name));
  return [...days].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The name of the bank holiday on a date, or null. @throws InvalidInput `not-a-civil-date` */
export function bankHolidayOn(
  date: IsoDate,
  oneOffs: OneOffHolidays = NO_ONE_OFFS,
  where: HolidaysOf = 'England',
): string | null {
  const added = oneOffs.added.find((each) => each.date === date);
  if (added !== undefined) return added.name;
  return oneOffs.removed.includes(date) ? null : (OF[where](dateParts(date).year).get(date) ?? null);
}

/** The bank holidays between two dates, inclusive. @throws InvalidInput `ends-before-it-starts` */
export function bankHolidaysBetween(from: IsoDate, to: IsoDate, oneOffs = NO_ONE_OFFS): readonly BankHoliday[] {
  inOrder(from, to, 'bank holidays');
  const first = dateParts(from).year;
  const count = dateParts(to).year - first + 1;
  return Array.from({ length: count }, (_, index) => bankHolidays(first + index, oneOffs))
    .flat()
    .filter(({ date }) => from <= date && date <= to);
}

/** A day is asked for often: each year is put together once. */
const OF = {
  England: remembered((year: number) => holidaysOf(year, 'England')),
  'United Kingdom': remembered((year: number) => holidaysOf(year, 'United Kingdom')),
} as const;

function holidaysOf(year: number, where: HolidaysOf): ReadonlyMap<IsoDate, string> {
  demand(Number.isInteger(year) && year >= 1900 && year <= 2199, 'year', 'not-a-year', 'must be a year, 1900 to 2199');
  const listed = listedHolidays(year, where);
  const added = bankHolidayRule.versions
    .flatMap(({ facts }) => facts.added)
    .filter(({ date }) => dateParts(date).year === year && correctionOn(date).added.some((each) => each.date === date))
    .map(({ date, name }) => [date, name] as const);
  return new Map([...listed.filter(([date]) => !correctionOn(date).removed.includes(date)), ...added]);
}
