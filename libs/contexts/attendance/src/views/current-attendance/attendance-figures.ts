import type { CivilDate } from '#platform/time';
import {
  absenceShare,
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
import type { RegisterOfYear } from './current-attendance.ts';

export type MarkShown = Readonly<{
  markId: string;
  date: CivilDate;
  session: RegisterSession;
  code: AttendanceCode;
  placementId: string;
}>;

/** Whether a line of absence is reached, by the rule as it stood on the last day counted. */
export type LineJudged = Readonly<{ reached: boolean | null; rule: string; sentence: string }>;

export type AttendanceFigures = Readonly<{
  /** In the order of the sessions. */
  marks: readonly MarkShown[];
  counts: AttendanceTally;
  /** Attended over possible, exactly; null when no session was possible. */
  attendance: Fraction | null;
  absence: Fraction | null;
  /** Null while there is no mark. */
  persistent: LineJudged | null;
  severe: LineJudged | null;
}>;

/** The child over every session marked; for a child of several schools this is not one school's figure. */
export function figuresOf(register: Pick<RegisterOfYear, 'marks'>): AttendanceFigures {
  const marks = Object.entries(register.marks)
    .map(([markId, { date, session, code, placementId }]) => ({ markId, date, session, code, placementId }))
    .sort((a, b) => (`${a.date} ${a.session}` < `${b.date} ${b.session}` ? -1 : 1));
  const counts = tally(marks.map(({ date: on, session, code }) => ({ on, session, code })));
  const last = marks.at(-1)?.date;
  return {
    ...{ marks, counts },
    attendance: attendanceShare(counts),
    absence: absenceShare(counts),
    persistent: last ? judged(persistentAbsence(counts, last, 'child')) : null,
    severe: last ? judged(severeAbsence(counts, last, 'child')) : null,
  };
}

const judged = (line: Application<AbsenceAgainstLine>): LineJudged => ({
  reached: line.kind === 'applied' ? line.result.reached : null,
  rule: line.kind === 'applied' ? `${line.rule.id}@${line.rule.version}` : line.rule.id,
  sentence: line.sentence,
});
