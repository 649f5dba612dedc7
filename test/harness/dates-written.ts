import { weekdayAndDate } from '#statutory-rules';
import { dateOfParts, MONTHS, type CivilDate } from '#platform/time';

const DATE = new RegExp(
  `(?:\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)([a-z]*) )?\\b(\\d{1,2}) (${MONTHS.join('|')})\\b(?: (\\d{4})\\b)?`,
  'g',
);
/** Of a span, `16 to 20 February`, which says no weekday at either end. */
const [SPAN_BEFORE, SPAN_AFTER] = [/\bto $|\d to $/, /^ to \d/];
const AS_DATA = /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{4}\b/g;
const NEAR = 62;

const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));

/** The text of a page, each element apart from the next; what is only in a form’s boxes, or a sample of a file, is no text. */
const textOf = (html: string): string =>
  mainOf(html)
    .replaceAll(/<(script|style|samp)\b.*?<\/\1>/gs, '')
    .replaceAll(/<\/?(?:a|b|i|em|strong|kbd|s)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/&#39;|&rsquo;/g, '’');

const schoolYearOf = (date: CivilDate): number => Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);
const daysFrom = (date: CivilDate, today: CivilDate): number =>
  Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);

/**
 * The days of a page that are not written as officers read them: the weekday with every day within two months, the year only
 * where it is not that of the school year which runs. In a sentence the law’s own way, with both, is right as well.
 */
export function datesWrittenOtherwise(html: string, today: CivilDate): readonly string[] {
  const faults: string[] = [];
  for (const line of textOf(html)
    .split('\n')
    .map((each) => each.trim().replaceAll(/\s+/g, ' '))) {
    faults.push(...(line.match(AS_DATA) ?? []).map((each) => `${each} in “${line}”`));
    for (const found of line.matchAll(DATE)) {
      const [whole, weekday, rest, day, month, year] = found;
      if (SPAN_BEFORE.test(line.slice(0, found.index)) || SPAN_AFTER.test(line.slice(found.index + whole.length)))
        continue;
      const date = dateOf(Number(day), MONTHS.indexOf(month as (typeof MONTHS)[number]) + 1, year, today);
      if (date === null) continue;
      const isOfThisYear = schoolYearOf(date) === schoolYearOf(today);
      const isLaw = weekday !== undefined && rest !== '' && line !== whole;
      if (weekday === undefined && Math.abs(daysFrom(date, today)) <= NEAR) faults.push(`no weekday in “${line}”`);
      if (year !== undefined && isOfThisYear && !isLaw) faults.push(`the year of this school year in “${line}”`);
      if (weekday && !weekdayAndDate(date).startsWith(weekday)) faults.push(`another weekday in “${line}”`);
    }
  }
  return faults;
}

const AS_ON_A_SERVER = /(?<![\d:.])\d{1,2}:[0-5]\d(?![\d:]|\.\d| ?[ap]m)/;
/** What one may type, besides, is shown as it may be typed. */
const A_HINT = /^For example, /;

/** The times that are not written `2:05pm`. */
export const timesWrittenOtherwise = (html: string): readonly string[] =>
  textOf(html)
    .split('\n')
    .map((each) => each.trim())
    .filter((line) => AS_ON_A_SERVER.test(line) && !A_HINT.test(line));

/** A day without a year is of the school year that runs. */
function dateOf(day: number, month: number, year: string | undefined, today: CivilDate): CivilDate | null {
  const first = schoolYearOf(today);
  return dateOfParts(year === undefined ? (month < 9 ? first + 1 : first) : Number(year), month, day);
}

/** Of evidence: the days that are written without their year. */
export const datesWithoutYear = (html: string): readonly string[] =>
  textOf(html)
    .split('\n')
    .map((each) => each.trim())
    .filter((line) =>
      [...line.matchAll(DATE)].some(
        ({ 0: whole, 5: year, index }) =>
          year === undefined &&
          !SPAN_BEFORE.test(line.slice(0, index)) &&
          !SPAN_AFTER.test(line.slice(index + whole.length)),
      ),
    );

/** What whoever made the service says among themselves, and no officer reads. */
const MAKERS =
  /from memory|unverified|not established|not in force|announced policy|sealed under|under a key|\[[A-Z]\d+[a-z]?\]/i;
/** What `DESIGN.md` 4 names as not to be written; a case is a child, a client and a user of services is nobody. */
const NOT_WRITTEN = [
  /\b(?:by (?:the )?system|automated process|service users?|clients?|NEET child|SLA|breached|backdated|soft-deleted)\b/i,
  /\b(?:N\/A|null|undefined|NaN)\b|\[object \w+\]/,
  /\b(?:validation failed|access denied|out of date, reload|record amended|error in calculation|error \d{3}|invalid)\b/i,
  /^(?:OK|Submit)$|\bT\+\d|█/,
  /\b(?:this|the|her|his|their|new|open|closed) cases?\b(?! of\b)/i,
];
const faultyWords = [MAKERS, ...NOT_WRITTEN];
export const makersWords = (html: string): readonly string[] =>
  textOf(html)
    .split('\n')
    .filter((line) => faultyWords.some((each) => each.test(line)));
