import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { currentAttendance, schoolYearOf } from '#contexts/attendance';
import { calendarYears, closedDays, daysKnownOf } from '#contexts/calendars';
import { agreedOnEach, placementsWithNextDates, sessionsWithoutMark, slotOfChild } from '#contexts/placements';
import { opens, Query } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { addDays, daysBetween, type RegisterSession } from '#statutory-rules';
import { NOT_CLOSED, recordScopes } from '../views/record-scopes/record-scopes.ts';

type OfYear = Readonly<{ childId: string; schoolYear: string }>;
type Missing = Readonly<{ date: CivilDate; session: RegisterSession; placementId: string }>;

/** `isKnown`: of all of these days it is known whether schools were closed. */
export type MissingMarksFound = Readonly<{ missing: readonly Missing[]; isKnown: boolean }>;

/** The agreed sessions of a child in a school year that lie behind and have no mark: for whoever reads the attendance, and no placement. */
export class FindMissingMarks extends Query<OfYear, MissingMarksFound> {
  static readonly act = 'read-attendance';
  static readonly audit = opens<OfYear, MissingMarksFound>((_, { childId }) => [childId]);
  static readonly views = [placementsWithNextDates, currentAttendance, recordScopes, calendarYears].map(
    ({ collection }) => collection.view,
  );
}

@QueryHandler(FindMissingMarks)
export class FindMissingMarksHandler implements IQueryHandler<FindMissingMarks, MissingMarksFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId, schoolYear } }: FindMissingMarks): Promise<MissingMarksFound> {
    const year = Number(schoolYear.slice(0, 4));
    const yesterday = addDays(londonDate(this.clock.now()), -1);
    const scopes = await this.readModels.get(recordScopes.collection, childId);
    const ends = [`${year + 1}-07-31` as CivilDate, yesterday, scopes?.closedOn ?? NOT_CLOSED].toSorted()[0]!;
    const where = { childId: { eq: childId } };
    const placements = await everyRow(this.readModels, placementsWithNextDates.collection, { where });
    const first = placements.map(({ document: { firstDay } }) => firstDay).toSorted()[0];
    const from = [`${year}-08-01` as CivilDate, first ?? NOT_CLOSED].toSorted().at(-1)!;
    if (from > ends) return { missing: [], isKnown: true };
    const { closed, isKnown } = closedDays(await daysKnownOf(this.readModels, null), from, ends);
    const dates = Array.from({ length: daysBetween(from, ends) + 1 }, (_, n) => addDays(from, n)).filter(
      (date) => !closed.includes(date),
    );
    const weeks = await everyRow(this.readModels, currentAttendance.collection, {
      where: { ...where, schoolYear: { eq: schoolYear } },
    });
    const settled = weeks.flatMap(({ document }) =>
      [...Object.values(document.marks), ...Object.values(document.notHeld)].map(({ date, session }) =>
        slotOfChild(childId, date, session),
      ),
    );
    const agreedOf = agreedOnEach(dates);
    const there = placements.map(({ document }) => ({ ...document, agreed: agreedOf(document) }));
    const missing = sessionsWithoutMark(there, dates, new Set(settled)).map(
      ({ date, session, placement: { placementId } }) => ({ date, session, placementId }),
    );
    return { missing: missing.filter(({ date }) => schoolYearOf(date) === schoolYear), isKnown };
  }
}
