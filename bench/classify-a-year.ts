import { Bench } from 'tinybench';
import {
  addDays,
  answered,
  attendanceCodesOn,
  attendanceFigure,
  persistentAbsence,
  tally,
  weekday,
  type IsoDate,
  type RegisterMark,
} from '#statutory-rules';

/**
 * One school year of codes for 1,000 children (190 days, two sessions each), classified, counted, given as a figure and judged
 * against the line of persistent absence, in under a second. Prints the times, and fails on a task that failed or was slower:
 * npm run bench:law
 */
const LIMIT_MS = 1_000;
const CHILDREN = 1_000;
const SCHOOL_DAYS = 190;
const FIRST: IsoDate = '2025-09-01';
const SESSIONS = ['AM', 'PM'] as const;

function schoolYear(): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = FIRST; days.length < SCHOOL_DAYS; day = addDays(day, 1)) if (weekday(day) <= 5) days.push(day);
  return days;
}

const codes = attendanceCodesOn(FIRST);
const days = schoolYear();

/** Every code of the table occurs, each child's in another order. */
function marksOf(child: number): readonly RegisterMark[] {
  return days.flatMap((on, day) =>
    SESSIONS.map((session, half) => {
      const possible = codes.filter((each) => each.session === null || each.session === session);
      return { on, session, code: possible[(child * 7 + day * 3 + half) % possible.length]!.code };
    }),
  );
}

const registers = Array.from({ length: CHILDREN }, (_, child) => marksOf(child));

/** Children for whom there is a figure, and a line to hold it against. */
function classify(): number {
  const last = days.at(-1)!;
  return registers.filter((marks) => {
    const counts = tally(marks);
    const figure = answered(attendanceFigure(counts, last, 'enrolment')).result;
    const { reached } = answered(persistentAbsence(counts, last, 'enrolment')).result;
    return figure.attendance !== null && reached !== null;
  }).length;
}

const bench = new Bench({
  name: `${CHILDREN} children, ${SCHOOL_DAYS * 2} sessions each`,
  iterations: 10,
  warmupIterations: 2,
});
bench.add('classify, count and judge a year', () => {
  const judged = classify();
  if (judged !== CHILDREN) throw new Error(`${judged} of ${CHILDREN} children were judged`);
});
await bench.run();
process.stdout.write(`${bench.name}\n`);
for (const { name, result } of bench.tasks) {
  if ('error' in result) fail(`${name}: ${result.error.stack ?? result.error.message}`);
  else if ('latency' in result) {
    const { mean, p99 } = result.latency;
    const line = `${name}: mean ${mean.toFixed(0)} ms, 99th percentile ${p99.toFixed(0)} ms, limit ${LIMIT_MS} ms`;
    process.stdout.write(`${line}\n`);
    if (mean >= LIMIT_MS) fail(`${name}: slower than ${LIMIT_MS} ms`);
  } else fail(`${name}: ${result.state}, no times`);
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}
