import type { CivilDate } from '#platform/time';
import {
  absenceShare,
  attendanceFigure,
  attendanceShare,
  persistentAbsence,
  severeAbsence,
  tally,
  type AbsenceAgainstLine,
  type Application,
  type AttendanceCode,
  type AttendanceTally,
  type Fraction,
  type RegisterSession,
} from '#statutory-rules';
import type { NotCounted } from '../../attendance/attendance.events.ts';
import type { WeekOfRegister } from './current-attendance.ts';

export type MarkShown = Readonly<{
  markId: string;
  date: CivilDate;
  session: RegisterSession;
  code: AttendanceCode;
  placementId: string;
  /** Why the session is not among the counts; null where it is. */
  notCounted: NotCounted | null;
}>;

/** What a rule says, as it stood on the last day counted; its caveats are to be shown with it. */
export type Ruled = Readonly<{ rule: string; sentence: string; caveats: readonly string[] }>;

/** Whether a line of absence is reached. */
export type LineJudged = Ruled & Readonly<{ reached: boolean | null }>;

export type AttendanceFigures = Readonly<{
  /** In the order of the sessions. */
  marks: readonly MarkShown[];
  counts: AttendanceTally;
  /** Attended over possible, exactly; null when no session was possible. */
  attendance: Fraction | null;
  absence: Fraction | null;
  /** Of what these shares are, in words. Null, as the lines are, while there is no mark. */
  figure: Ruled | null;
  persistent: LineJudged | null;
  severe: LineJudged | null;
}>;

/** The child over every session marked here, which are those of placements: no school's figure, nor the whole child's. */
export function figuresOf(weeks: readonly Pick<WeekOfRegister, 'marks'>[]): AttendanceFigures {
  const marks = weeks
    .flatMap(({ marks: ofWeek }) => Object.entries(ofWeek))
    .map(([markId, { date, session, code, placementId, notCounted }]) => ({
      ...{ markId, date, session, code, placementId, notCounted },
    }))
    .sort((a, b) => (`${a.date} ${a.session}` < `${b.date} ${b.session}` ? -1 : 1));
  const counted = marks.filter(({ notCounted }) => notCounted === null);
  const counts = tally(counted.map(({ date: on, session, code }) => ({ on, session, code })));
  const last = counted.at(-1)?.date;
  return {
    ...{ marks, counts },
    attendance: attendanceShare(counts),
    absence: absenceShare(counts),
    figure: last ? ruled(attendanceFigure(counts, last, 'placements')) : null,
    persistent: last ? judged(persistentAbsence(counts, last, 'placements')) : null,
    severe: last ? judged(severeAbsence(counts, last, 'placements')) : null,
  };
}

const ruled = (said: Application<unknown>): Ruled => ({
  rule: said.kind === 'applied' ? `${said.rule.id}@${said.rule.version}` : said.rule.id,
  sentence: said.sentence,
  caveats: said.kind === 'applied' ? said.caveats : [],
});

const judged = (line: Application<AbsenceAgainstLine>): LineJudged => ({
  reached: line.kind === 'applied' ? line.result.reached : null,
  ...ruled(line),
});
