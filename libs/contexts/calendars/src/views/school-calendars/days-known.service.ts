import { everyRow, type ReadModels } from '#platform/read-models';
import { calendarIdOf } from '../../calendar/calendar.ts';
import { calendarYears, type CalendarYear } from './calendar-years.ts';
import { daysKnown, type DaysKnown } from './closed-days.ts';

/** What is known of the days of a school; `null`: of whoever goes by the council’s calendar. */
export async function daysKnownOf(readModels: Pick<ReadModels, 'find'>, urn: number | null): Promise<DaysKnown> {
  const [council, own] = await Promise.all([yearsOf(readModels, null), urn === null ? [] : yearsOf(readModels, urn)]);
  return daysKnown(council, own);
}

async function yearsOf(readModels: Pick<ReadModels, 'find'>, urn: number | null): Promise<readonly CalendarYear[]> {
  const where = { calendarId: { eq: calendarIdOf(urn) } };
  return (await everyRow(readModels, calendarYears.collection, { where })).map(({ document }) => document);
}
