import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import type { CalendarsKnown } from '#statutory-rules';
import { calendarYears } from '../views/school-calendars/calendar-years.ts';
import { daysKnownOf } from '../views/school-calendars/days-known.service.ts';

/** When a school is open, as far as it is recorded, by its own years and the council’s of every other year. */
export class AskSchoolDays extends Query<Readonly<{ urn: number | null }>, CalendarsKnown> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('it says when schools are open, and nothing of any child');
  static readonly views = [calendarYears.collection.view];
}

@QueryHandler(AskSchoolDays)
export class AskSchoolDaysHandler implements IQueryHandler<AskSchoolDays, CalendarsKnown> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { urn } }: AskSchoolDays): Promise<CalendarsKnown> {
    return [...(await daysKnownOf(this.readModels, urn)).values()];
  }
}
