import { Bench } from 'tinybench';
import {
  absenceShare,
  addDays,
  attendanceCodesOn,
  attendanceShare,
  persistentAbsence,
  tally,
  weekday,
  type IsoDate,
  type RegisterMark,
} from '#statutory-rules';

/**
 * One school year of codes for 1,000 children (190 days, two sessions each), classified, counted and judged against the
 * line of persistent absence. Prints figures and asserts nothing: npm run bench:law
 */
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

function classify(): number {
  return registers.filter((marks) => {
    const counts = tally(marks);
    return (
      attendanceShare(counts) !== null &&
      absenceShare(counts) !== null &&
      persistentAbsence(counts, days.at(-1)!, 'enrolment') !== null
    );
  }).length;
}

const bench = new Bench({
  name: `${CHILDREN} children, ${SCHOOL_DAYS * 2} sessions each`,
  iterations: 10,
  warmupIterations: 2,
});
bench.add('classify, count and judge a year', () => {
  classify();
});
await bench.run();
process.stdout.write(`${bench.name}\n`);
for (const { name, result } of bench.tasks) {
  if ('latency' in result) {
    const { mean, p99 } = result.latency;
    process.stdout.write(`${name}: mean ${mean.toFixed(0)} ms, 99th percentile ${p99.toFixed(0)} ms\n`);
  }
}
