import { addDays, daysBetween, inOrder, listInWords, spanInWords, type IsoDate } from '../foundation/index.ts';
import { whyNoSchool, type DateSpan, type NotASchoolDay, type SchoolCalendar } from './school-calendar.ts';

export type NotCounted = DateSpan & NotASchoolDay;

/** What a count in school days stepped over between two dates, as runs in order; plain weekends are left out. */
export function notCounted(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): readonly NotCounted[] {
  inOrder(from, to, 'not counted');
  const runs: NotCounted[] = [];
  for (let index = 0; index <= daysBetween(from, to); index += 1) {
    const date = addDays(from, index);
    const why = whyNoSchool(calendar, date);
    if (why === null || why.kind === 'weekend') continue;
    const last = runs.at(-1);
    // A holiday of two weeks is one run: the weekend inside it does not part it.
    const joins = last?.kind === why.kind && last.name === why.name && onlyWeekendBetween(calendar, last.to, date);
    if (joins) runs[runs.length - 1] = { ...last, to: date };
    else runs.push({ from: date, to: date, ...why });
  }
  return runs;
}

function onlyWeekendBetween(calendar: SchoolCalendar, before: IsoDate, after: IsoDate): boolean {
  const between = Array.from({ length: daysBetween(before, after) - 1 }, (_, index) => addDays(before, index + 1));
  return between.every((date) => whyNoSchool(calendar, date)?.kind === 'weekend');
}

/** `half-term 16 to 20 February and Good Friday 3 April not counted`, or null if nothing but weekends was. */
export function notCountedInWords(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): string | null {
  const runs = notCounted(calendar, from, to).map((run) => `${run.name} ${spanInWords(run.from, run.to)}`);
  return runs.length === 0 ? null : `${listInWords(runs)} not counted`;
}
