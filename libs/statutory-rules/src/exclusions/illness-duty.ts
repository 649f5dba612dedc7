import {
  apply,
  atLeast,
  civilDate,
  countedInHalves,
  dateInWords,
  fraction,
  wholeNumber,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { illnessRule } from './data/section-19-law.ts';

export interface IllnessDuty {
  /** School days missed and expected to be missed, in the school year. */
  readonly schoolDays: Fraction;
  /** The local authority is to arrange education from this day; null = the fifteen days are not reached. */
  readonly from: IsoDate | null;
  /** Less than full time only where health makes full time not in the child's interests. */
  readonly fullTime: boolean;
}

/**
 * The fifteen days of illness, consecutive or over the school year: days missed and forecast together; the duty is from
 * the date of the evidence. EA 1996 s19; guidance, which does not bind the authority to wait. Asks neither compulsory
 * school age nor section 19(1A): see `ofCompulsorySchoolAge` and `lastSixWeeks`. Looked up on that date.
 * @param missed sessions marked I in the school year, each a half day
 * @param forecast school days that the evidence expects to be missed yet
 * @throws InvalidInput `not-a-whole-number`, `not-a-civil-date`
 */
export function illnessDuty(
  missed: Readonly<{ sessions: number }>,
  forecast: Readonly<{ schoolDays: number }>,
  evidenceOn: IsoDate,
  health: 'full time possible' | 'full time not in the child’s interests' = 'full time possible',
): Application<IllnessDuty> {
  const sessions = wholeNumber(missed.sessions, 'missed.sessions');
  const ahead = wholeNumber(forecast.schoolDays, 'forecast.schoolDays');
  const schoolDays = fraction(sessions + 2 * ahead, 2);
  civilDate(evidenceOn, 'evidenceOn');
  return apply(illnessRule, evidenceOn, { missed, forecast, evidenceOn, health }, (facts) => {
    const reached = atLeast(schoolDays, fraction(facts.schoolDays));
    const count = `${countedInHalves(schoolDays, 'school day')} of illness missed and expected this school year`;
    const fullTime = health === 'full time possible';
    const sentence = reached
      ? `${count}, ${facts.schoolDays} or more: the local authority arranges ${fullTime ? 'full-time education' : 'as much education as health allows'} from ${dateInWords(evidenceOn)}, the date of the evidence.`
      : `${count}, fewer than ${facts.schoolDays} on ${dateInWords(evidenceOn)}: the guidance does not ask for it yet, and the local authority need not wait.`;
    return { result: { schoolDays, from: reached ? evidenceOn : null, fullTime }, sentence };
  });
}
