import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opensNobody, Query } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { everyRow, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { asKnown } from './as-known.ts';
import { calendarFound, type CalendarFound, type ClosureEntry, type SchoolYearEntry } from './calendar-answer.ts';
import { calendarYears } from './calendar-years.ts';

type Asked = Readonly<{ calendarId: string; known?: CivilDate | undefined }>;

/** A calendar, year by year, with how it was said before; or as it was known by the end of a day. */
export class FindCalendar extends Query<Asked, CalendarFound> {
  static readonly act = 'see-the-calendars';
  static readonly audit = opensNobody('it says when schools are open, and nothing of any child');
  static readonly views = ['calendar-years'];
  static readonly answers = calendarFound;
}

@QueryHandler(FindCalendar)
export class FindCalendarHandler implements IQueryHandler<FindCalendar, CalendarFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { calendarId, known } }: FindCalendar): Promise<CalendarFound> {
    const rows = await everyRow(this.readModels, calendarYears.collection, {
      where: { calendarId: { eq: calendarId } },
    });
    const kept = rows.map(({ document }) => document);
    if (kept.length === 0) throw new NotFound('There is no such calendar.');
    const opened = await openWithin(
      this.sealer,
      kept.map(({ years, closures }) => ({ years, closures })),
    );
    const years = kept.map(({ startsIn }, n) => {
      const entries = opened[n]!.years as unknown as readonly SchoolYearEntry[];
      const closures = opened[n]!.closures as unknown as readonly ClosureEntry[];
      return known === undefined
        ? { startsIn, entries: [...entries], closures: [...closures] }
        : { startsIn, entries: [...asKnown(entries, known)], closures: [...asKnown(closures, known)] };
    });
    return {
      calendarId,
      urn: kept.find(({ urn }) => urn !== null)?.urn ?? null,
      years: years
        .filter(({ entries, closures }) => entries.length + closures.length > 0)
        .toSorted((one, other) => other.startsIn - one.startsIn),
      revision: Math.max(...kept.map(({ revision }) => revision)),
    };
  }
}
