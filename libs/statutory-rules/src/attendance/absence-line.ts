import {
  apply,
  atLeast,
  demand,
  oneOf,
  percentage,
  type Application,
  type Fraction,
  type Judgement,
  type IsoDate,
  type Rule,
} from '../foundation/index.ts';
import { persistentAbsenceRule, severeAbsenceRule, type AbsenceLine } from './data/absence-law.ts';
import { absenceShare, type AttendanceTally } from './tally.ts';

const BASES = { enrolment: 'at this school', child: 'at all schools together' } as const;

/** What a figure counts: one school's register (as national figures do), or the child over every register. */
export type AbsenceBasis = keyof typeof BASES;

/** `reached` is null, like the share, where no session was possible. */
export type AbsenceAgainstLine = Readonly<{ absence: Fraction | null; reached: boolean | null }>;

/**
 * Persistent absence: 10 % of possible sessions or more, compared exactly. Domain reference 1.5.
 * Not meant for very short periods. Looked up on the last day of the period that was counted.
 * @throws InvalidInput `not-a-tally`, `not-one-of`
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
  const { possible, attended, authorised, unauthorised } = of;
  const whole = attended + authorised + unauthorised === possible;
  demand(whole, 'tally', 'not-a-tally', 'must have possible sessions that are each attended or absent');
  const where = BASES[oneOf(basis, Object.keys(BASES) as AbsenceBasis[], 'basis')];
  return apply(
    by,
    on,
    { possible, attended, authorised, unauthorised, basis },
    ({ line }): Judgement<AbsenceAgainstLine> => {
      const absence = absenceShare(of);
      if (absence === null) {
        return {
          result: { absence, reached: null },
          sentence: `No session was possible ${where}: there is no figure.`,
        };
      }
      const reached = atLeast(absence, line);
      const verdict = reached ? `${name}, the line being` : `below the line of ${name} absence,`;
      const sentence = `Absent for ${absence.n} of ${possible} possible sessions ${where} (${percentage(absence)} %): ${verdict} ${percentage(line, 0)} % or more.`;
      return { result: { absence, reached }, sentence };
    },
  );
}
