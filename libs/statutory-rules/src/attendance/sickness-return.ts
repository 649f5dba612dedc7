import { schoolDayBasis, type DateSpan, type SchoolCalendar } from '../calendar/index.ts';
import {
  addMonths,
  apply,
  atLeast,
  civilDate,
  counted,
  countedInHalves,
  dateInWords,
  demand,
  fraction,
  inOrder,
  wholeNumber,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { completeMarks } from './complete-marks.ts';
import { sicknessReturnRule } from './data/register-deadlines.ts';
import { tally, type RegisterMark } from './tally.ts';

/**
 * School days of illness in the school year, with those expected; `illnessFrom` the first day of the latest continuous
 * illness, null where none is marked.
 */
export type SicknessReturn = Readonly<{ schoolDays: Fraction; due: boolean; illnessFrom: IsoDate | null }>;

/**
 * Whether the school must tell the local authority of illness: sessions marked I, and 15 school days missed or expected,
 * consecutive or cumulative in the school year; one return for each continuous illness. A session attended, or missed for
 * another reason, ends an illness; one that was not possible does not (domain reference 1.3 is silent). Looked up on the
 * last day marked.
 * @param marks of one school's register from the beginning of the school year, without holes
 * @param schoolYear at most twelve months
 * @param forecast further school days that the school has reasonable grounds to believe will be missed
 * @param lastReturnOn the day of the last sickness return for the pupil in this school year; null = none
 * @throws InvalidInput `outside-the-school-year`, `ends-before-it-starts`, `longer-than-a-year`, `not-a-whole-number`,
 * `not-a-civil-date`, `after-the-marks` (a return later than they tell of), and as {@link completeMarks}
 */
export function sicknessReturn(
  marks: readonly RegisterMark[],
  calendar: SchoolCalendar,
  schoolYear: DateSpan,
  forecast: Readonly<{ schoolDays: number }>,
  lastReturnOn: IsoDate | null,
): Application<SicknessReturn> {
  inOrder(schoolYear.from, schoolYear.to, 'schoolYear');
  const oneYear = schoolYear.to < addMonths(schoolYear.from, 12);
  demand(oneYear, 'schoolYear', 'longer-than-a-year', 'must not be longer than twelve months');
  const ahead = wholeNumber(forecast.schoolDays, 'forecast.schoolDays');
  const ordered = completeMarks(marks, calendar);
  const on = ordered.at(-1)!.on;
  const inside = ordered[0]!.on >= schoolYear.from && on <= schoolYear.to;
  demand(inside, 'marks', 'outside-the-school-year', 'must lie in the school year');
  if (lastReturnOn !== null) {
    const told = civilDate(lastReturnOn, 'lastReturnOn') <= on;
    demand(told, 'lastReturnOn', 'after-the-marks', 'must not be later than the last mark');
  }
  const { byCode, restsOn } = tally(marks);
  const ill = byCode.I ?? 0;
  const inputs = { marks, calendar, schoolYear, forecast, lastReturnOn };
  return apply(sicknessReturnRule, on, inputs, ({ schoolDays: line }) => {
    const total = fraction(ill + ahead * 2, 2);
    const illnessFrom = latestIllness(ordered);
    const returned = lastReturnOn !== null && illnessFrom !== null && lastReturnOn >= illnessFrom;
    const due = illnessFrom !== null && !returned && atLeast(total, fraction(line));
    const missed = `${countedInHalves(fraction(ill, 2), 'school day')} missed through illness this school year and ${ahead} more expected`;
    const sentence =
      illnessFrom === null
        ? `No session of this school year is marked I: a sickness return is not due (${counted(line, 'school day')}).`
        : returned
          ? `${missed}: that of ${dateInWords(lastReturnOn)} is the one sickness return for the illness since ${dateInWords(illnessFrom)}.`
          : `${missed}: a sickness return is ${due ? '' : 'not '}due (${counted(line, 'school day')})${due ? `, one for the illness since ${dateInWords(illnessFrom)}` : ''}.`;
    return {
      result: { schoolDays: total, due, illnessFrom },
      restsOn: [schoolDayBasis(on), ...restsOn],
      sentence,
    };
  });
}

/** The first day of the last run of I. */
function latestIllness(ordered: readonly RegisterMark[]): IsoDate | null {
  const possible = ordered.filter((mark) => tally([mark]).possible === 1);
  const starts = possible.filter(({ code }, index) => code === 'I' && possible[index - 1]?.code !== 'I');
  return starts.at(-1)?.on ?? null;
}
