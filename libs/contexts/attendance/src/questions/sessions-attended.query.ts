import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allow, opensNobody, Query } from '#platform/gateway';
import { noneParked, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import type { Fraction } from '#statutory-rules';
import { figuresOf } from '../views/current-attendance/attendance-figures.ts';
import { currentAttendance } from '../views/current-attendance/current-attendance.ts';

type InPlacement = Readonly<{ childId: string; placementId: string; on: CivilDate }>;

/** Sessions attended over sessions possible in a placement up to a day; null when none was possible. */
export class AskSessionsAttended extends Query<InPlacement, Fraction | null> {
  static readonly policy = allow('process:answers');
  static readonly audit = opensNobody('tells a rule what a review freezes, and no person anything');
  static readonly views = ['current-attendance'];
}

@QueryHandler(AskSessionsAttended)
export class AskSessionsAttendedHandler implements IQueryHandler<AskSessionsAttended, Fraction | null> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId, placementId, on } }: AskSessionsAttended): Promise<Fraction | null> {
    const where = { childId: { eq: childId } };
    const { rows } = await this.readModels.find(currentAttendance.collection, { where, limit: 100 });
    const marks = noneParked(currentAttendance.collection, rows)
      .flatMap(({ document }) => Object.entries(document.marks))
      .filter(([, mark]) => mark.placementId === placementId && mark.date <= on);
    return figuresOf({ marks: Object.fromEntries(marks) }).attendance;
  }
}
