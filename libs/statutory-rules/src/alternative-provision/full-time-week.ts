import { schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
import {
  addDays,
  apply,
  clockTime,
  civilDate,
  counted,
  dateInWords,
  dayAndMonth,
  demand,
  listInWords,
  minutesIntoDay,
  weekday,
  type Application,
  type ClockTime,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { fullTimeWeekRule, type FullTimeDay } from './data/provision-rules.ts';

/** Time in one setting, travel to and from it left out; supervision agreed between settings is a part of its own. */
export type PackageTime = Readonly<{ on: IsoDate; starts: ClockTime; ends: ClockTime }>;

/** A shorter intensive or 1:1 week judged equivalent, and who will supervise between the hours, agreed when. */
export type Equivalence = Readonly<{ judgedBy: string; supervisionAgreedWith: string; supervisionAgreedOn: IsoDate }>;

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
}

/**
 * Whether a week of one or more settings is full-time: each school day from 09:00 or before to 15:00 or later; or judged
 * equivalent, with supervision agreed; else not shown. Domain reference 7.1 (local). Looked up on the Monday.
 * @param own the council's full-time day; by default that of the rule
 * @throws InvalidInput `not-a-monday`, `not-a-time`, `not-a-civil-date`, `outside-the-week`, `ends-before-it-starts`,
 * `times-overlap`, `not-said` (an equivalence without its names), `beyond-the-calendar`
 */
export function fullTimeWeek(given: PackageWeek, own: FullTimeDay | null = null): Application<FullTimeWeek> {
  const { week, calendar, times, equivalence } = given;
  demand(weekday(week) === 1, 'week', 'not-a-monday', 'must be a Monday');
  checkTimes(week, times);
  if (own !== null) {
    const forward = clockTime(own.startsBy) < clockTime(own.endsFrom);
    demand(forward, 'day', 'ends-before-it-starts', 'must end after it starts');
  }
  if (equivalence !== null) {
    const said = equivalence.judgedBy !== '' && equivalence.supervisionAgreedWith !== '';
    demand(said, 'equivalence', 'not-said', 'must name who judged it and with whom supervision was agreed');
    civilDate(equivalence.supervisionAgreedOn, 'supervisionAgreedOn');
  }
  return apply(fullTimeWeekRule, week, { ...given, day: own }, (stated): Judgement<FullTimeWeek> => {
    const day = own ?? stated;
    const days = schoolDaysBetween(calendar, week, addDays(week, 6));
    const of = (on: IsoDate) => times.filter((each) => each.on === on);
    const shortDays = days.filter((on) => !spansTheDay(of(on), day));
    const daysWithGaps = days.filter((on) => !shortDays.includes(on) && uncovered(of(on), day) > 0);
    const fullTime = days.length === 0 ? 'not asked: no school day' : verdict(given, shortDays);
    const short = shortDays.length === 0 ? '' : ` Short on ${listInWords(shortDays.map(dayAndMonth))}.`;
    const gaps =
      daysWithGaps.length === 0 ? '' : ` Supervision to be agreed on ${listInWords(daysWithGaps.map(dayAndMonth))}.`;
    const sentence = `Week of ${dateInWords(week)}, ${counted(days.length, 'school day')} from ${day.startsBy} to ${day.endsFrom}, travel excluded: full-time provision ${fullTime}.${short}${gaps}`;
    return { result: { fullTime, shortDays, daysWithGaps }, sentence };
  });
}

function verdict({ equivalence, medicallyInappropriate }: PackageWeek, shortDays: readonly IsoDate[]) {
  if (shortDays.length === 0) return 'met';
  if (equivalence !== null) return 'judged equivalent';
  return medicallyInappropriate ? 'not appropriate on medical grounds' : 'not shown';
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
  times.forEach(({ on, starts, ends }, index) => {
    const inside = week <= civilDate(on, 'times') && on <= addDays(week, 6);
    demand(inside, 'times', 'outside-the-week', 'must lie in the week');
    const forward = clockTime(starts, 'starts') < clockTime(ends, 'ends');
    demand(forward, 'times', 'ends-before-it-starts', 'must end after it starts');
    const apart = times
      .slice(index + 1)
      .every((other) => other.on !== on || other.ends <= starts || ends <= other.starts);
    demand(apart, 'times', 'times-overlap', 'must not overlap: a child is in one place');
  });
}
