import { questions, refusals, refuseAny, type Question } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { counted, weekdayAndDate, type CalendarsKnown } from '#statutory-rules';
import type { SchoolReturnedTo } from '../asks/schools-returned-to.ts';
import { askedOfDays } from './days-expected.ts';
import { tooFarAhead } from './planned-days.ts';
import { mustFallAfter, notBeforeStart } from './useful-day.ts';

/** From this date, so many sessions a week at each place. */
export type Phase = Readonly<{ from: CivilDate; sessionsAtSchool: number; sessionsAtProvision: number }>;

/** How the child is to come back to a school. */
export type ReturnPlan = Readonly<{
  schoolUrn: number;
  returnsOn: CivilDate;
  phases: readonly Phase[];
  /** How everyone will see that the child is ready. */
  criteria: readonly string[];
  support: string;
}>;

const refusal = refusals({
  'before-start': 'The return is planned for a day before the placement started.',
  'no-criteria': 'Say how everyone will see that the child is ready: at least one way.',
  'no-phases': 'Add at least one step, the first from the day of the return.',
  'more-than-a-week': 'A week has ten sessions: those at school and at the placement are more.',
  'phases-out-of-order': 'Each step must begin later than the one before.',
});

const question = questions({
  'school-not-in-the-register':
    'The national register of schools, as it was taken last, names no school with this URN. Check it; a school that is new may not be in it yet.',
  'return-in-the-past': 'The day of the return has passed.',
  'placement-over-by-then': 'A step has sessions at the placement after its agreed last day.',
  'school-closed':
    'By the national register of schools this school will have closed by the day of the return. Check whether another took its place.',
});

/** The days that are to be looked at twice: the first step begins on the day of the return. */
export const daysOfPlan = (
  { returnsOn, phases }: Pick<ReturnPlan, 'returnsOn' | 'phases'>,
  calendars: CalendarsKnown,
  was: readonly CivilDate[] = [],
) =>
  askedOfDays(
    {
      returnsOn: ['The day of the return', returnsOn],
      ...Object.fromEntries(
        phases.map(({ from }, n) => [`phases.${n}.from`, [`Step ${n + 1}`, from] as const] as const).slice(1),
      ),
    },
    calendars,
    was,
  );

/** A morning and an afternoon on each of five days. */
const SESSIONS_A_WEEK = 10;

/** Said of a day that lies behind: what was not planned before it is told late, if at all. */
export const askedOfPast = ({ returnsOn }: Pick<ReturnPlan, 'returnsOn'>, receivedAt: Instant) =>
  returnsOn < londonDate(receivedAt) &&
  question(
    'return-in-the-past',
    { at: 'returnsOn', of: returnsOn },
    `The day of the return, ${weekdayAndDate(returnsOn)}, has passed.`,
  );

/**
 * Steps that begin behind the agreed last day, and still have sessions at the placement: it would have to run longer.
 * @param was steps that stay as they were recorded are not asked about again
 */
export const askedOfLastDay = (
  phases: readonly Phase[],
  endsOn: CivilDate,
  was: readonly Phase[] = [],
): readonly Question[] =>
  phases.flatMap(({ from, sessionsAtProvision }, n) => {
    const isAsWas = was.some((each) => each.from === from && each.sessionsAtProvision === sessionsAtProvision);
    if (from <= endsOn || sessionsAtProvision === 0 || isAsWas) return [];
    return question(
      'placement-over-by-then',
      { at: `phases.${n}.sessionsAtProvision`, of: `${n + 1}-${from}` },
      `Step ${n + 1} has ${counted(sessionsAtProvision, 'session')} a week at the placement from ${weekdayAndDate(from)}. The placement is agreed to end on ${weekdayAndDate(endsOn)}: it would have to be extended first.`,
    );
  });

/** Behind the first, which begins with the return. */
const fromOf = (phases: readonly Phase[]) =>
  Object.fromEntries(phases.map(({ from }, n) => [`phases.${n}.from`, from] as const).slice(1));

function outOfOrder(phases: readonly Phase[], n: number, calendars: CalendarsKnown) {
  const before = phases[n - 1]?.from;
  return before === undefined || phases[n]!.from > before
    ? null
    : refusal(
        'phases-out-of-order',
        `phases.${n}.from`,
        mustFallAfter(`The first day of step ${n + 1}`, before, `that of step ${n}`, calendars),
      );
}

const longerThanAWeek = ({ sessionsAtSchool, sessionsAtProvision }: Phase, n: number) =>
  sessionsAtSchool + sessionsAtProvision > SESSIONS_A_WEEK &&
  refusal(
    'more-than-a-week',
    `phases.${n}.sessionsAtProvision`,
    `A week has ten sessions: ${sessionsAtSchool} at school leave ${SESSIONS_A_WEEK - sessionsAtSchool} at the placement at most, and ${sessionsAtProvision} are given.`,
  );

/** @throws Refusal the plan contradicts itself, or the placement */
export function planFor(
  { schoolUrn, returnsOn, phases, criteria, support }: ReturnPlan,
  { startsOn, receivedAt }: Readonly<{ startsOn: CivilDate; receivedAt: Instant }>,
  school: SchoolReturnedTo,
  calendars: CalendarsKnown,
) {
  const firstOn = phases[0]?.from;
  refuseAny([
    returnsOn < startsOn && refusal('before-start', 'returnsOn', notBeforeStart('The return', startsOn)),
    ...tooFarAhead(receivedAt, { returnsOn, ...fromOf(phases) }),
    firstOn !== returnsOn &&
      refusal(
        'no-phases',
        'phases.0.from',
        `The first step must begin on the day of the return, ${weekdayAndDate(returnsOn)}.`,
      ),
    ...phases.flatMap((phase, n) => [outOfOrder(phases, n, calendars), longerThanAWeek(phase, n)]),
    criteria.length === 0 && refusal('no-criteria', 'criteria'),
  ]);
  const known = school === null || school === 'unknown' ? null : school;
  const about = { at: 'schoolUrn', of: String(schoolUrn) };
  return {
    data: { schoolUrn, returnsOn, phases },
    personal: { criteria, support, schoolName: known?.name ?? null },
    /** What of the school is to be looked at twice. */
    ofSchool: [
      school === 'unknown' && question('school-not-in-the-register', about),
      known?.closed === true && question('school-closed', about),
    ],
  };
}
