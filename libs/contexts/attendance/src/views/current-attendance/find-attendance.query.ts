import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allow, opens, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { HoldersOfRecords } from '../../questions/holders-of-records.ts';
import { figuresOf, type AttendanceFigures } from './attendance-figures.ts';
import { currentAttendance } from './current-attendance.ts';
import { weeksOfChild } from './weeks-of-child.query.ts';

type OfChild = Readonly<{
  childId: string;
  /** `2025-26`; null: the latest that has marks. */
  schoolYear: string | null;
}>;

export type AttendanceFound = Readonly<{
  owningService: string | null;
  /** Null when the child has no marks. */
  schoolYear: string | null;
  revision: number | null;
}> &
  AttendanceFigures;

/** A child's marks of a school year and what they amount to. Outside one's service it needs a reason. */
export class FindAttendance extends Query<OfChild, AttendanceFound> {
  static readonly policy = allow('sen-officer', 'exclusions-officer', 'commissioning-officer', 'auditor');
  static readonly audit = opens<OfChild, AttendanceFound>((_, { childId }) => [childId], {
    asked: ({ childId }) => [childId],
    needsReason: ({ team }, { owningService }) => team === null || team !== owningService,
  });
  static readonly views = ['current-attendance'];
}

@QueryHandler(FindAttendance)
export class FindAttendanceHandler implements IQueryHandler<FindAttendance, AttendanceFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly holders: HoldersOfRecords,
  ) {}

  async execute({ data: { childId, schoolYear } }: FindAttendance): Promise<AttendanceFound> {
    const year = schoolYear ?? (await this.#latestYearOf(childId));
    const weeks = year === null ? [] : await weeksOfChild(this.readModels, childId, { schoolYear: { eq: year } });
    return {
      owningService: await this.holders.of(childId),
      schoolYear: weeks.length > 0 ? year : null,
      revision: weeks.length > 0 ? Math.max(...weeks.map(({ revision }) => revision)) : null,
      ...figuresOf(weeks),
    };
  }

  async #latestYearOf(childId: string): Promise<string | null> {
    const { rows } = await this.readModels.find(currentAttendance.collection, {
      ...{ where: { childId: { eq: childId } }, sort: { by: ['schoolYear'], direction: 'desc' }, limit: 1 },
    });
    return rows[0]?.document.schoolYear ?? null;
  }
}
