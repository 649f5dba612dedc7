import {
  apply,
  counted,
  oneOf,
  percentage,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { attendanceFigureRule, FIGURE_BASES, type FigureBasis } from './data/figure-law.ts';
import { absenceShare, attendanceShare, checkTally, type AttendanceTally } from './tally.ts';

/** Exact shares of the possible sessions; null where none was possible, never 0 % or 100 %. */
export type AttendanceFigure = Readonly<{ possible: number; attendance: Fraction | null; absence: Fraction | null }>;

/**
 * The statutory percentage: attended, and absent with or without leave, over possible sessions, with the name of the figure
 * and the code sets by which the sessions were classed. Domain reference 1.5. Looked up on the last day of the period.
 * @throws InvalidInput field `basis`: `not-one-of`; field `on`: `not-a-civil-date`; fields `tally` and below:
 * `not-a-whole-number`, `not-a-tally`
 */
export function attendanceFigure(
  tally: AttendanceTally,
  on: IsoDate,
  basis: FigureBasis,
): Application<AttendanceFigure> {
  checkTally(tally);
  oneOf(basis, FIGURE_BASES, 'basis');
  const { restsOn, ...counts } = tally;
  return apply(attendanceFigureRule, on, { ...counts, basis }, (bases) => {
    const { possible, attended, authorised, unauthorised } = tally;
    const { words, caveats } = bases[basis];
    const [attendance, absence] = [attendanceShare(tally), absenceShare(tally)];
    const sentence =
      attendance === null || absence === null
        ? `No session was possible ${words}: there is no figure.`
        : `Attended ${attended} of ${counted(possible, 'possible session')} ${words}: attendance ${percentage(attendance)} %, absence ${percentage(absence)} % (${authorised} authorised, ${unauthorised} unauthorised).`;
    return { result: { possible, attendance, absence }, sentence, caveats, restsOn };
  });
}
