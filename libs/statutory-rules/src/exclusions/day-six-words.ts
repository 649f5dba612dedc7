import { notCountedInWords, type SchoolCalendar } from '../calendar/index.ts';
import { dateInWords, dateParts, dayAndMonth, weekdayAndDate, type IsoDate } from '../foundation/index.ts';

/** `Sixth school day of the exclusion that began on 11 February: Wednesday 25 February 2026; half-term … not counted` */
export function sixthDaySentence(
  what: 'exclusion' | 'run of suspensions',
  first: IsoDate,
  sixth: IsoDate,
  calendar: SchoolCalendar,
): string {
  const began = dateParts(first).year === dateParts(sixth).year ? dayAndMonth(first) : dateInWords(first);
  const skipped = notCountedInWords(calendar, first, sixth);
  const which = what === 'exclusion' ? 'Sixth school day' : 'Sixth consecutive school day';
  return `${which} of the ${what} that began on ${began}: ${weekdayAndDate(sixth)}${skipped === null ? '' : `; ${skipped}`}`;
}
