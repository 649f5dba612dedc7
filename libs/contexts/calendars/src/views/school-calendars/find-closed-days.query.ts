import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { calendarYears } from './calendar-years.ts';
import { closedDays } from './closed-days.ts';
import { daysKnownOf } from './days-known.service.ts';

type Asked = Readonly<{ urn: number | null; from: CivilDate; to: CivilDate }>;
/** `isKnown`: of every day it is. */
export type ClosedDaysFound = Readonly<{ closed: readonly CivilDate[]; isKnown: boolean }>;

/** On which days no school is open: by a school’s own calendar, or the council’s. */
export class FindClosedDays extends Query<Asked, ClosedDaysFound> {
  static readonly act = 'see-the-calendars';
  static readonly audit = opensNobody('it says when schools are open, and nothing of any child');
  static readonly views = [calendarYears.collection.view];
}

@QueryHandler(FindClosedDays)
export class FindClosedDaysHandler implements IQueryHandler<FindClosedDays, ClosedDaysFound> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { urn, from, to } }: FindClosedDays): Promise<ClosedDaysFound> {
    return closedDays(await daysKnownOf(this.readModels, urn), from, to);
  }
}
