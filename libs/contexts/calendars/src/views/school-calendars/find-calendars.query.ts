import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query, wholePage } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { standing } from './as-known.ts';
import { calendarsFound, type CalendarListed, type CalendarsFound } from './calendar-answer.ts';
import { calendarYears, type CalendarYear } from './calendar-years.ts';

/** Which calendars there are, and until when each is known. */
export class FindCalendars extends Query<object, CalendarsFound> {
  static readonly act = 'see-the-calendars';
  static readonly audit = opensNobody('it says when schools are open, and nothing of any child');
  static readonly views = ['calendar-years'];
  static readonly answers = calendarsFound;
}

@QueryHandler(FindCalendars)
export class FindCalendarsHandler implements IQueryHandler<FindCalendars, CalendarsFound> {
  constructor(private readonly readModels: ReadModels) {}

  async execute(): Promise<CalendarsFound> {
    const rows = await everyRow(this.readModels, calendarYears.collection, {});
    const byCalendar = Map.groupBy(
      rows.map(({ document }) => document),
      ({ calendarId }) => calendarId,
    );
    return wholePage([...byCalendar.values()].map(listed).toSorted(theCouncilsFirst));
  }
}

/** The council’s holds for all who have none of their own. */
const theCouncilsFirst = (one: CalendarListed, other: CalendarListed): number => (one.urn ?? 0) - (other.urn ?? 0);

function listed(years: readonly CalendarYear[]): CalendarListed {
  const held = years.flatMap(({ years: entries }) => entries.flatMap((entry) => standing(entry) ?? []));
  const lastDays = held.flatMap(({ terms }) => terms.map(({ to }) => to)).toSorted();
  return {
    calendarId: years[0]!.calendarId,
    urn: years.find(({ urn }) => urn !== null)?.urn ?? null,
    years: [...new Set(held.map(({ startsIn }) => startsIn))].toSorted((one, other) => one - other),
    lastDay: lastDays.at(-1) ?? null,
  };
}
