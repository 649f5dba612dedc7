import {
  anniversary,
  apply,
  civilDate,
  dateInWords,
  dateParts,
  demand,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { ageBandRule, type AgeBand } from './data/age-bands.ts';

/** The day on which an age is reached, at its start; born on 29 February, on 1 March in other years (local). */
export const birthday = (dateOfBirth: IsoDate, age: number): IsoDate => anniversary(dateOfBirth, age);

/** Age in completed years on a date. @throws InvalidInput `not-a-civil-date`, `before-birth` */
export function ageOn(dateOfBirth: IsoDate, on: IsoDate): number {
  demand(
    civilDate(dateOfBirth, 'dateOfBirth') <= civilDate(on, 'on'),
    'on',
    'before-birth',
    'must not be before the birth',
  );
  const years = dateParts(on).year - dateParts(dateOfBirth).year;
  return birthday(dateOfBirth, years) <= on ? years : years - 1;
}

/**
 * The age band on a date; null if no band holds the age. A council may pass bands of its own.
 * Domain reference 2.3 (local default).
 * @throws InvalidInput `not-a-civil-date`, `before-birth`
 */
export function ageBand(dateOfBirth: IsoDate, on: IsoDate, own?: readonly AgeBand[]): Application<AgeBand | null> {
  const age = ageOn(dateOfBirth, on);
  return apply(ageBandRule, on, { dateOfBirth, on, own: own ?? null }, ({ bands }) => {
    const band = (own ?? bands).find(({ from, to }) => from <= age && age <= to) ?? null;
    const words = band === null ? 'in no age band' : `in the band ${band.from} to ${band.to}`;
    return { result: band, sentence: `Aged ${age} on ${dateInWords(on)}: ${words}.` };
  });
}
