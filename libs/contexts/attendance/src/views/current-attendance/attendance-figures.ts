import { meaning, says, type Saying } from '#platform/gateway';
import { earliestFirst } from '#platform/time';
import {
  ATTENDANCE_CODES,
  SESSIONS,
  absenceShare,
  attendanceFigure,
  attendanceShare,
  persistentAbsence,
  severeAbsence,
  tally,
  type AbsenceAgainstLine,
  type Application,
} from '#statutory-rules';
import { notCountedReasons, type Mark } from '../../attendance/attendance.events.ts';
import type { WeekOfRegister } from './current-attendance.ts';

/**
 * A mark of a day that is none of its placement, by a start or an end that was put right since, is of no session of it: as before
 * a pupil is on the register, nothing was there to be possible (SI 2024/208 reg 10, code Z). It stays until somebody decides of it.
 */
export const notCountedNow = ['outside-placement', ...notCountedReasons] as const;

const markShown = says.shape('MarkShown', {
  markId: says.id(),
  date: says.date('2026-01-14'),
  session: says.code(SESSIONS),
  code: says.code(ATTENDANCE_CODES),
  placementId: says.id(),
  first: meaning(
    says.orNull(says.code(ATTENDANCE_CODES)),
    'The code that it was entered with, where it was corrected since.',
  ),
  notCounted: meaning(
    says.orNull(says.code(notCountedNow)),
    'Why the session is not among the counts; null where it is.',
  ),
});

const ruled = says.shape('Ruled', {
  rule: says.text('persistent-absence@2024-08-19'),
  sentence: says.text('19 of 20 sessions were missed.'),
  caveats: meaning(says.list(says.text('The figure is of placements alone.')), 'To be shown with it.'),
});
const lineJudged = says.shape('LineJudged', {
  reached: meaning(says.orNull(says.flag()), 'Null where the law of that day is not known here.'),
  ...ruled.parts,
});
type Ruled = Saying<typeof ruled>;
type LineJudged = Saying<typeof lineJudged>;

const ruleNamed = says.shape('RuleNamed', { id: says.text('attendance-codes'), version: says.text('2024-08-19') });
const tallied = says.shape('AttendanceTally', {
  ...{ possible: says.int(20), attended: says.int(19), authorised: says.int(1), unauthorised: says.int(0) },
  ...{ notPossible: says.int(0), notCollected: says.int(0) },
  byCode: meaning(says.byKey(says.int(19), '/'), 'Sessions of each code that occurs.'),
  restsOn: says.list(
    says.shape('RuleRestedOn', {
      rule: ruleNamed,
      caveats: says.list(says.text('Unverified before September 2010.')),
      restsOn: says.list(ruleNamed),
    }),
  ),
});

/** The marks of sessions and what they amount to. */
export const attendanceFigures = {
  marks: meaning(says.list(markShown), 'In the order of the sessions.'),
  counts: tallied,
  attendance: meaning(says.orNull(says.fraction()), 'Attended over possible; null when no session was possible.'),
  absence: says.orNull(says.fraction()),
  figure: meaning(says.orNull(ruled), 'Of what these shares are. Null, as the lines are, while there is no mark.'),
  persistent: says.orNull(lineJudged),
  severe: says.orNull(lineJudged),
};
export type AttendanceFigures = {
  readonly [K in keyof typeof attendanceFigures]: Saying<(typeof attendanceFigures)[K]>;
};

/**
 * The child over every session marked here, which are those of placements: no school's figure, nor the whole child's.
 * @param isThere whether a mark is of a day of its placement
 */
export function figuresOf(
  weeks: readonly Pick<WeekOfRegister, 'marks' | 'first'>[],
  isThere: (mark: Mark) => boolean,
): AttendanceFigures {
  const marks = weeks
    .flatMap(({ marks: ofWeek, first }) =>
      Object.entries(ofWeek).map(([markId, mark]) => ({
        ...{ markId, date: mark.date, session: mark.session, code: mark.code, placementId: mark.placementId },
        notCounted: isThere(mark) ? mark.notCounted : ('outside-placement' as const),
        first: first[markId] ?? null,
      })),
    )
    .sort(earliestFirst(({ date, session }) => `${date} ${session}`));
  const counted = marks.filter(({ notCounted }) => notCounted === null);
  const counts = tally(counted.map(({ date: on, session, code }) => ({ on, session, code })));
  const last = counted.at(-1)?.date;
  return {
    ...{ marks, counts },
    attendance: attendanceShare(counts),
    absence: absenceShare(counts),
    figure: last ? saidBy(attendanceFigure(counts, last, 'placements')) : null,
    persistent: last ? judged(persistentAbsence(counts, last, 'placements')) : null,
    severe: last ? judged(severeAbsence(counts, last, 'placements')) : null,
  };
}

const saidBy = (said: Application<unknown>): Ruled => ({
  rule: said.kind === 'applied' ? `${said.rule.id}@${said.rule.version}` : said.rule.id,
  sentence: said.sentence,
  caveats: said.kind === 'applied' ? said.caveats : [],
});

const judged = (line: Application<AbsenceAgainstLine>): LineJudged => ({
  reached: line.kind === 'applied' ? line.result.reached : null,
  ...saidBy(line),
});
