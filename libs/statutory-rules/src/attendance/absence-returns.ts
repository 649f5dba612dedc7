import type { DateSpan } from '../calendar/index.ts';
import {
  apply,
  atLeast,
  counted,
  countedInHalves,
  demand,
  fraction,
  inOrder,
  oneOf,
  wholeNumber,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { sicknessReturnRule, unauthorisedReturnRule } from './data/register-deadlines.ts';
import { tally, type RegisterMark } from './tally.ts';

/** School days missed, in halves; `reachedOn` the day of the session that completed them. */
export type UnauthorisedReturn = Readonly<{ schoolDays: Fraction; due: boolean; reachedOn: IsoDate | null }>;

/** `intermittent` is a council's own addition: the days need not follow each other. */
export type UnauthorisedCounting = 'continuous' | 'intermittent';

/**
 * Whether a pupil belongs in the attendance return: 10 school days of unauthorised absence, a session being a half.
 * A session attended, or missed with leave, ends a continuous absence; one that was not possible neither counts nor
 * ends it (domain reference 1.3 is silent). Looked up on the last day marked.
 * @param marks of one school's register, over the period that the council asks about; not empty
 * @throws InvalidInput `no-marks`, `not-one-of`, and as {@link tally}
 */
export function unauthorisedReturn(
  marks: readonly RegisterMark[],
  counting: UnauthorisedCounting = 'continuous',
): Application<UnauthorisedReturn> {
  oneOf(counting, ['continuous', 'intermittent'], 'counting');
  const ordered = inOrderOfSession(marks);
  return apply(unauthorisedReturnRule, ordered.at(-1)!.on, { marks, counting }, ({ schoolDays }) => {
    let run = 0;
    let longest = 0;
    let reachedOn: IsoDate | null = null;
    for (const mark of ordered) {
      const { possible, unauthorised } = tally([mark]);
      if (possible === 0) continue;
      if (unauthorised === 1) run += 1;
      else if (counting === 'continuous') run = 0;
      longest = Math.max(longest, run);
      if (reachedOn === null && run >= schoolDays * 2) reachedOn = mark.on;
    }
    const missed = fraction(longest, 2);
    const due = reachedOn !== null;
    const sentence = `${inDays(missed)} of unauthorised absence, ${counting}: the attendance return to the local authority ${due ? 'must name the pupil' : 'need not name the pupil yet'} (${counted(schoolDays, 'school day')}).`;
    return { result: { schoolDays: missed, due, reachedOn }, sentence };
  });
}

/** School days of illness in the school year, with those expected. */
export type SicknessReturn = Readonly<{ schoolDays: Fraction; due: boolean }>;

/**
 * Whether the school must tell the local authority of illness: 15 school days missed or expected, consecutive or
 * cumulative in the school year. One return for each continuous illness. Looked up on the last day marked.
 * @param forecast further school days that the school has reasonable grounds to believe will be missed
 * @throws InvalidInput `no-marks`, `outside-the-school-year`, `not-a-whole-number`, and as {@link tally}
 */
export function sicknessReturn(
  marks: readonly RegisterMark[],
  schoolYear: DateSpan,
  forecast: number,
): Application<SicknessReturn> {
  inOrder(schoolYear.from, schoolYear.to, 'schoolYear');
  wholeNumber(forecast, 'forecast');
  const ordered = inOrderOfSession(marks);
  const inside = ordered[0]!.on >= schoolYear.from && ordered.at(-1)!.on <= schoolYear.to;
  demand(inside, 'marks', 'outside-the-school-year', 'must lie in the school year');
  const ill = tally(marks).byCode.I ?? 0;
  return apply(sicknessReturnRule, ordered.at(-1)!.on, { marks, schoolYear, forecast }, ({ schoolDays: line }) => {
    const total = fraction(ill + forecast * 2, 2);
    const due = atLeast(total, fraction(line));
    const sentence = `${inDays(fraction(ill, 2))} missed through illness this school year and ${forecast} more expected: a sickness return ${due ? 'is due, one for this illness' : 'is not due'} (${counted(line, 'school day')}).`;
    return { result: { schoolDays: total, due }, sentence };
  });
}

const inDays = (days: Fraction) => countedInHalves(days, 'school day');

function inOrderOfSession(marks: readonly RegisterMark[]): readonly RegisterMark[] {
  demand(marks.length > 0, 'marks', 'no-marks', 'must hold a mark');
  tally(marks); // refuses marks that are none
  return [...marks].sort((a, b) => (a.on + a.session < b.on + b.session ? -1 : 1));
}
