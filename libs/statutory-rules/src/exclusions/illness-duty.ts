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
  type Judgement,
} from '../foundation/index.ts';
import { authorityDuty, type AuthorityDuty, type Health } from './authority-duty.ts';
import { illnessRule } from './data/section-19-law.ts';
import type { SectionNineteenChild } from './section-nineteen.ts';

export interface IllnessDuty {
  /** School days missed and expected to be missed, in the school year. */
  readonly schoolDays: Fraction;
  /** From the date of the evidence. With fewer than fifteen days the guidance does not ask for it, nor forbid it. */
  readonly duty: AuthorityDuty<'fewer than fifteen days'>;
}

/**
 * The fifteen days of illness, consecutive or over the school year: days missed and forecast together; the duty is from
 * the date of the evidence, and judged on it. EA 1996 s19; guidance, which does not bind the authority to wait. Looked up
 * on that date.
 * @param missed sessions marked I in the school year, each a half day
 * @param forecast school days that the evidence expects to be missed yet
 * @throws InvalidInput `not-a-whole-number`, `not-a-civil-date`, `not-one-of`, and as `sectionNineteen`
 */
export function illnessDuty(
  child: SectionNineteenChild,
  missed: Readonly<{ sessions: number }>,
  forecast: Readonly<{ schoolDays: number }>,
  evidenceOn: IsoDate,
  health: Health = 'full time possible',
): Application<IllnessDuty> {
  const sessions = wholeNumber(missed.sessions, 'missed.sessions');
  const ahead = wholeNumber(forecast.schoolDays, 'forecast.schoolDays');
  const schoolDays = fraction(sessions + 2 * ahead, 2);
  const inputs = { child, missed, forecast, evidenceOn, health };
  return apply(illnessRule, civilDate(evidenceOn, 'evidenceOn'), inputs, (facts): Judgement<IllnessDuty> => {
    const { duty, arranged, notOwed, ...shown } = authorityDuty(child, evidenceOn, health, facts.legalBasis);
    const count = `${countedInHalves(schoolDays, 'school day')} of illness missed and expected this school year`;
    if (!duty.owed) return { result: { schoolDays, duty }, sentence: `${count}. ${notOwed}`, ...shown };
    if (!atLeast(schoolDays, fraction(facts.schoolDays))) {
      const sentence = `${count}, fewer than ${facts.schoolDays} on ${dateInWords(evidenceOn)}: the guidance does not ask for it yet, and the local authority need not wait.`;
      return { result: { schoolDays, duty: { owed: false, why: 'fewer than fifteen days' } }, sentence, ...shown };
    }
    const sentence = `${count}, ${facts.schoolDays} or more: the local authority arranges ${arranged} from ${dateInWords(evidenceOn)}, the date of the evidence.`;
    return { result: { schoolDays, duty }, sentence, ...shown };
  });
}
