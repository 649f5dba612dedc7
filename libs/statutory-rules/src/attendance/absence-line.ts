import {
  answered,
  apply,
  atLeast,
  counted,
  inForceOn,
  oneOf,
  percentage,
  type Application,
  type Fraction,
  type Judgement,
  type IsoDate,
  type Rule,
} from '../foundation/index.ts';
import { attendanceFigure } from './attendance-figure.ts';
import { persistentAbsenceRule, severeAbsenceRule, type AbsenceLine } from './data/absence-law.ts';
import { attendanceFigureRule, FIGURE_BASES, type FigureBasis } from './data/figure-law.ts';
import { checkTally, type AttendanceTally } from './tally.ts';

/** Of what the absence is. Several enrolments together are on no line: each has its own. */
export type AbsenceBasis = Exclude<FigureBasis, 'enrolments'>;

const BASES = FIGURE_BASES.filter((basis): basis is AbsenceBasis => basis !== 'enrolments');

/** `reached` is null, like the share, where no session was possible. */
export type AbsenceAgainstLine = Readonly<{ absence: Fraction | null; reached: boolean | null }>;

/**
 * Persistent absence: 10 % of possible sessions or more, compared exactly. Domain reference 1.5. Where it says nothing (very
 * short periods, ages and schools that national figures leave out), its caveats say. Looked up on the last day of the period
 * that was counted.
 * @throws InvalidInput as {@link attendanceFigure}
 */
export const persistentAbsence = (of: AttendanceTally, on: IsoDate, basis: AbsenceBasis) =>
  againstLine(persistentAbsenceRule, 'persistent', of, on, basis);

/** Severe absence: 50 % of possible sessions or more; otherwise as {@link persistentAbsence}. */
export const severeAbsence = (of: AttendanceTally, on: IsoDate, basis: AbsenceBasis) =>
  againstLine(severeAbsenceRule, 'severe', of, on, basis);

function againstLine(
  by: Rule<AbsenceLine>,
  name: string,
  of: AttendanceTally,
  on: IsoDate,
  basis: AbsenceBasis,
): Application<AbsenceAgainstLine> {
  checkTally(of);
  oneOf(basis, BASES, 'basis');
  const { possible, attended, authorised, unauthorised } = of;
  const inputs = { possible, attended, authorised, unauthorised, basis };
  return apply(by, on, inputs, ({ shareOfSessions, limits }): Judgement<AbsenceAgainstLine> => {
    const figure = answered(attendanceFigure(of, on, basis));
    const { absence } = figure.result;
    const rested = { restsOn: [figure], caveats: limits };
    if (absence === null) return { ...rested, result: { absence, reached: null }, sentence: figure.sentence };
    const reached = atLeast(absence, shareOfSessions);
    const { words } = inForceOn(attendanceFigureRule, on).facts[basis];
    const verdict = reached ? `${name}, the line being` : `below the line of ${name} absence,`;
    const sentence = `Absent for ${absence.n} of ${counted(possible, 'possible session')} ${words} (${percentage(absence)} %): ${verdict} ${percentage(shareOfSessions, 0)} % or more.`;
    return { ...rested, result: { absence, reached }, sentence };
  });
}
