import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { answered, attendanceFigure, cited, tally, type CitedRule, type Fraction } from '#statutory-rules';
import { DaysInPlacements } from '../asks/days-in-placements.ts';
import { isThereOn } from '../attendance/of-its-placement.ts';
import { slotOf } from '../attendance/session-words.ts';
import { weeksOfChild } from '../views/current-attendance/weeks-of-child.service.ts';

type InPlacement = Readonly<{ childId: string; placementId: string; on: CivilDate }>;

/** Sessions attended over sessions possible, null when none was possible, and the rule as it stood on the day asked about. */
export type SessionsAttended = Readonly<{
  attendance: Fraction | null;
  /** Of which no mark is awaited: marked at any placement, or not held at this one. */
  settled: readonly string[];
  rule: CitedRule;
}>;

/** The attendance in a placement up to a day. */
export class AskSessionsAttended extends Query<InPlacement, SessionsAttended> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a rule what a review freezes, and no person anything');
  static readonly views = ['current-attendance'];
}

@QueryHandler(AskSessionsAttended)
export class AskSessionsAttendedHandler implements IQueryHandler<AskSessionsAttended, SessionsAttended> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly placements: DaysInPlacements,
  ) {}

  async execute({ data, envelope: { after } }: AskSessionsAttended): Promise<SessionsAttended> {
    const { childId, placementId, on } = data;
    const isThere = isThereOn(await this.placements.of(childId, after));
    const weeks = await weeksOfChild(this.readModels, childId, { week: { lte: on } });
    const marks = weeks
      .flatMap((week) => Object.values(week.marks))
      .filter(
        (mark) => mark.notCounted === null && mark.placementId === placementId && mark.date <= on && isThere(mark),
      )
      .map(({ date, session, code }) => ({ on: date, session, code }));
    const figure = answered(attendanceFigure(tally(marks), on, 'placement'));
    const { attendance } = figure.result;
    const settled = weeks.flatMap((week) => [
      ...Object.values(week.marks).map(slotOf),
      ...Object.values(week.notHeld).flatMap((none) => (none.placementId === placementId ? [slotOf(none)] : [])),
    ]);
    return { attendance, settled, rule: cited(figure, attendance && `${attendance.n}/${attendance.d}`) };
  }
}
