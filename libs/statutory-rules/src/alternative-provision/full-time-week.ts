import { coverOf, isWorkingDay, schoolDayBasis, schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
import {
  addDays,
  apply,
  civilDate,
  clockInWords,
  clockTime,
  counted,
  dateInWords,
  dayAndMonth,
  demand,
  eachNamed,
  earlierOf,
  laterOf,
  listInWords,
  minutesIntoDay,
  type Application,
  type ClockTime,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { fullTimeWeekRule, type FullTimeDay } from './data/provision-rules.ts';
import { agreementInWords, checkEquivalence, notReachedInWords, reaches, type Equivalence } from './equivalence.ts';
import { monday } from './provider-week.ts';

/** Time in one setting, travel to and from it left out; supervision agreed between settings is a part of its own. */
export type PackageTime = Readonly<{ on: IsoDate; starts: ClockTime; ends: ClockTime }>;

export interface PackageWeek {
  /** The Monday. */
  readonly week: IsoDate;
  readonly calendar: SchoolCalendar;
  /** Of all settings together. */
  readonly times: readonly PackageTime[];
  readonly equivalence: Equivalence | null;
  /** A medical condition makes full-time provision inappropriate. */
  readonly medicallyInappropriate: boolean;
}

export interface FullTimeWeek {
  readonly fullTime:
    'met' | 'judged equivalent' | 'not appropriate on medical grounds' | 'not shown' | 'not asked: no school day';
  /** School days that start too late, end too early, or have nothing. */
  readonly shortDays: readonly IsoDate[];
  /** School days with time between the hours that no setting covers: supervision is to be agreed. */
  readonly daysWithGaps: readonly IsoDate[];
  /** Short days that the recorded judgement does not reach: with nothing at all, or before supervision was agreed. */
  readonly outsideJudgement: readonly IsoDate[];
}

/**
 * Whether a week of one or more settings is full-time: each school day from 09:00 or before to 15:00 or later; or each
 * shorter day judged equivalent, with supervision agreed by then; else not shown. Domain reference 7.1 (local). Looked up
 * on the Monday. Days of the week that the calendar does not hold are taken as no school days.
 * @param own the council's full-time day; by default that of the rule
 * @throws InvalidInput `not-a-monday`, `not-a-time`, `not-a-civil-date`, `outside-the-week`, `ends-before-it-starts`,
 * `times-overlap`, `not-said` (an equivalence without its names or its agreement), `beyond-the-calendar` (the whole week)
 */
export function fullTimeWeek(given: PackageWeek, own: FullTimeDay | null = null): Application<FullTimeWeek> {
  const { week, calendar, times, equivalence } = given;
  monday(week);
  checkTimes(week, times);
  if (own !== null) {
    const forward = clockTime(own.startsBy, 'own.startsBy') < clockTime(own.endsFrom, 'own.endsFrom');
    demand(forward, 'own', 'ends-before-it-starts', 'must end after it starts');
  }
  if (equivalence !== null) checkEquivalence(equivalence);
  const { days, notHeld } = schoolWeek(week, calendar);
  return apply(fullTimeWeekRule, week, { ...given, own }, (stated): Judgement<FullTimeWeek> => {
    const day = own ?? stated;
    const of = (on: IsoDate) => times.filter((each) => each.on === on);
    const shortDays = days.filter((on) => !spansTheDay(of(on), day));
    const daysWithGaps = days.filter((on) => !shortDays.includes(on) && uncovered(of(on), day) > 0);
    const outsideJudgement =
      equivalence === null ? [] : shortDays.filter((on) => !reaches(equivalence, on, of(on).length > 0));
    const result: FullTimeWeek = {
      fullTime: days.length === 0 ? 'not asked: no school day' : verdict(given, shortDays, outsideJudgement),
      shortDays,
      daysWithGaps,
      outsideJudgement,
    };
    const asked = `${counted(days.length, 'school day')} from ${clockInWords(day.startsBy)} to ${clockInWords(day.endsFrom)}, travel excluded`;
    const sentence = `Week of ${dateInWords(week)}, ${asked}: full-time provision ${inWords(result, equivalence)}`;
    const missing = listInWords(notHeld.map(dayAndMonth));
    const caveats =
      notHeld.length === 0 ? [] : [`The calendar ${calendar.id} does not hold ${missing}: taken as no school days`];
    return { result, sentence, caveats, restsOn: [schoolDayBasis(week)] };
  });
}

/** The school days of a week, so far as the calendar reaches, and the working days that it does not reach. */
function schoolWeek(week: IsoDate, calendar: SchoolCalendar): Readonly<Record<'days' | 'notHeld', readonly IsoDate[]>> {
  const cover = coverOf(calendar);
  const [from, to] = [laterOf(week, cover.from), earlierOf(addDays(week, 6), cover.to)];
  demand(from <= to, 'week', 'beyond-the-calendar', `is outside the calendar ${calendar.id}`);
  const all = Array.from({ length: 7 }, (_, index) => addDays(week, index));
  return {
    days: schoolDaysBetween(calendar, from, to),
    notHeld: all.filter((on) => (on < from || to < on) && isWorkingDay(on)),
  };
}

function verdict(
  { equivalence, medicallyInappropriate }: PackageWeek,
  shortDays: readonly IsoDate[],
  outsideJudgement: readonly IsoDate[],
): FullTimeWeek['fullTime'] {
  if (shortDays.length === 0) return 'met';
  if (equivalence !== null && outsideJudgement.length === 0) return 'judged equivalent';
  return medicallyInappropriate ? 'not appropriate on medical grounds' : 'not shown';
}

function inWords(
  { fullTime, shortDays, daysWithGaps, outsideJudgement }: FullTimeWeek,
  equivalence: Equivalence | null,
): string {
  const on = (days: readonly IsoDate[], words: string) =>
    days.length === 0 ? '' : ` ${words} ${listInWords(days.map(dayAndMonth))}.`;
  const days = `${on(shortDays, 'Short on')}${on(daysWithGaps, 'Supervision to be agreed on')}`;
  if (equivalence === null || shortDays.length === 0) return `${fullTime}.${days}`;
  return outsideJudgement.length === 0
    ? `${fullTime} by ${equivalence.judgedBy}.${days}${agreementInWords(equivalence)}`
    : `${fullTime}.${days}${notReachedInWords(equivalence, outsideJudgement)}`;
}

const spansTheDay = (times: readonly PackageTime[], { startsBy, endsFrom }: FullTimeDay) =>
  times.some(({ starts }) => starts <= startsBy) && times.some(({ ends }) => ends >= endsFrom);

/** Minutes between the hours that no time covers; times do not overlap. */
function uncovered(times: readonly PackageTime[], { startsBy, endsFrom }: FullTimeDay): number {
  const [from, to] = [minutesIntoDay(startsBy), minutesIntoDay(endsFrom)];
  const covered = times.map(({ starts, ends }) =>
    Math.max(0, Math.min(to, minutesIntoDay(ends)) - Math.max(from, minutesIntoDay(starts))),
  );
  return to - from - covered.reduce((sum, each) => sum + each, 0);
}

function checkTimes(week: IsoDate, times: readonly PackageTime[]): void {
  eachNamed(times, 'times', ({ on, starts, ends }, place, index) => {
    const inside = week <= civilDate(on, `${place}.on`) && on <= addDays(week, 6);
    demand(inside, `${place}.on`, 'outside-the-week', 'must lie in the week');
    const forward = clockTime(starts, `${place}.starts`) < clockTime(ends, `${place}.ends`);
    demand(forward, place, 'ends-before-it-starts', 'must end after it starts');
    const apart = times
      .slice(index + 1)
      .every((other) => other.on !== on || other.ends <= starts || ends <= other.starts);
    demand(apart, 'times', 'times-overlap', 'must not overlap: a child is in one place');
  });
}
