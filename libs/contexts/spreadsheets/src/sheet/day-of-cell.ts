import { isCivilDate, type CivilDate } from '#platform/time';
import { textOf, type Cell } from './cell.ts';

/** Days of Excel are counted from 30 December 1899, as everybody after 28 February 1900 counts them. */
const EPOCH = Date.UTC(1899, 11, 30);
const A_DAY = 86_400_000;
/** 1 January 1920 and 31 December 2099: what lies outside is a number of something else. */
const [FIRST, LAST] = [7_306, 73_050];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`;
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})${TIME}$`);
const IN_WORDS = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4})$/i;
const SHORT_YEAR = /^\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2}$/i;

export type DayRead = Readonly<{ day: CivilDate } | { words: string }>;

/** A day as it is written in Britain, the day first, or as Excel counts it. Of two figures nobody knows the century. */
export function dayOfCell(cell: Cell): DayRead {
  if (cell instanceof Date) return dayOr(cell.toISOString().slice(0, 10), textOf(cell));
  const text = textOf(cell);
  const serial = /^\d{4,5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null;
  if (serial !== null && serial >= FIRST && serial <= LAST)
    return { day: new Date(EPOCH + serial * A_DAY).toISOString().slice(0, 10) as CivilDate };
  if (SHORT_YEAR.test(text)) return { words: `‘${text}’ gives its year in two figures: give all four` };
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return dayOr(iso(year, month!, day!), text);
  const [, day2, month2, year2] = DAY_FIRST.exec(text) ?? [];
  if (year2) return dayOr(iso(year2, month2!, day2!), text);
  const [, day3, name, year3] = IN_WORDS.exec(text) ?? [];
  const named = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  if (year3 && named >= 0) return dayOr(iso(year3, String(named + 1), day3!), text);
  return { words: `‘${text}’ is no day: write it as 4/5/2011 or 2011-05-04` };
}

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const dayOr = (day: string, text: string): DayRead =>
  isCivilDate(day) ? { day } : { words: `‘${text}’ is no day of the calendar, read with the day before the month` };
