import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRead, meaning, opens, Query, says, type Saying } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { weekEnding } from '#platform/time';
import { ATTENDANCE_CODES, SESSIONS } from '#statutory-rules';
import { DaysInPlacements } from '../../asks/days-in-placements.ts';
import { noSessionReasons } from '../../attendance/attendance.events.ts';
import { isThereOn } from '../../attendance/of-its-placement.ts';
import { attendanceFigures, figuresOf } from './attendance-figures.ts';
import { currentAttendance } from './current-attendance.ts';
import { weeksOfChild } from './weeks-of-child.service.ts';

type OfChild = Readonly<{
  childId: string;
  /** `2025-26`; null: the latest that has marks. */
  schoolYear: string | null;
}>;

const attendanceFound = says.shape('AttendanceFound', {
  schoolYear: meaning(says.orNull(says.text('2025-26')), 'Null when the child has no marks.'),
  revision: says.orNull(says.int(12)),
  ...attendanceFigures,
  notHeld: meaning(
    says.list(
      says.shape('SessionNotHeld', {
        entryId: says.id(),
        date: says.date('2026-01-14'),
        session: says.code(SESSIONS),
        placementId: says.id(),
        because: says.code(noSessionReasons),
      }),
    ),
    'Agreed sessions that were not held: no mark of them is awaited.',
  ),
  voided: meaning(
    says.list(
      says.shape('VoidedMark', {
        markId: says.id(),
        date: says.date('2026-01-14'),
        session: says.code(SESSIONS),
        code: says.code(ATTENDANCE_CODES),
      }),
    ),
    'Marks that were voided, as they stood until then: the line says by whom and why.',
  ),
});
export type AttendanceFound = Saying<typeof attendanceFound>;

/** A child's marks of a school year and what they amount to. Outside one's service it needs a reason. */
export class FindAttendance extends Query<OfChild, AttendanceFound> {
  static readonly act = 'read-attendance';
  static readonly audit = opens<OfChild, AttendanceFound>((_, { childId }) => [childId]);
  static readonly views = ['current-attendance'];
  static readonly answers = attendanceFound;
}

@QueryHandler(FindAttendance)
export class FindAttendanceHandler implements IQueryHandler<FindAttendance, AttendanceFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly placements: DaysInPlacements,
  ) {}

  async execute({ data, envelope: { after, reach } }: FindAttendance): Promise<AttendanceFound> {
    const { childId, schoolYear } = data;
    const year = schoolYear ?? (await this.#latestYearOf(childId));
    const all = year === null ? [] : await weeksOfChild(this.readModels, childId, { schoolYear: { eq: year } });
    const weeks = all.filter(({ week }) => mayRead(reach, childId, week, weekEnding(week)));
    return {
      schoolYear: weeks.length > 0 ? year : null,
      revision: weeks.length > 0 ? Math.max(...weeks.map(({ revision }) => revision)) : null,
      ...figuresOf(weeks, isThereOn(await this.placements.of(childId, after))),
      notHeld: weeks.flatMap(({ notHeld }) => Object.entries(notHeld).map(([entryId, each]) => ({ entryId, ...each }))),
      voided: weeks.flatMap(({ voided }) =>
        Object.entries(voided).map(([markId, { date, session, code }]) => ({ markId, date, session, code })),
      ),
    };
  }

  async #latestYearOf(childId: string): Promise<string | null> {
    const { rows } = await this.readModels.find(currentAttendance.collection, {
      ...{ where: { childId: { eq: childId } }, sort: { by: ['schoolYear'], direction: 'desc' }, limit: 1 },
    });
    return rows[0]?.document.schoolYear ?? null;
  }
}
