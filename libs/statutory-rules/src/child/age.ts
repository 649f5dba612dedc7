import {
  anniversary,
  apply,
  civilDate,
  dateInWords,
  dateParts,
  demand,
  eachNamed,
  lookUp,
  wholeNumber,
  type Application,
  type IsoDate,
  type Rule,
  type RuleVersion,
} from '../foundation/index.ts';
import { ageBandRule, type AgeBand } from './data/age-bands.ts';

/** The day on which an age is reached, at its start; born on 29 February, on 1 March in other years (local). */
export const birthday = (dateOfBirth: IsoDate, age: number): IsoDate => anniversary(dateOfBirth, age);

/**
 * The birthday on which a rule's age is reached, by the version that holds on that very birthday; where none does, by the
 * first, so that the look-up on it names the gap.
 */
export function birthdayReached<Facts extends Readonly<{ age: number }>>(
  rule: Rule<Facts>,
  dateOfBirth: IsoDate,
): IsoDate {
  civilDate(dateOfBirth, 'dateOfBirth');
  const reached = (version: RuleVersion<Facts>) => birthday(dateOfBirth, version.facts.age);
  const held = rule.versions.find((version) => {
    const found = lookUp(rule, reached(version));
    return found.kind === 'version' && found.version === version;
  });
  return reached(held ?? rule.versions[0]!);
}

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
 * @throws InvalidInput `not-a-civil-date`, `before-birth`; of bands passed in `not-a-whole-number`, `ends-before-it-starts`
 */
export function ageBand(dateOfBirth: IsoDate, on: IsoDate, own?: readonly AgeBand[]): Application<AgeBand | null> {
  const age = ageOn(dateOfBirth, on);
  eachNamed(own ?? [], 'own', ({ from, to }, place) => {
    const inOrder = wholeNumber(from, `${place}.from`) <= wholeNumber(to, `${place}.to`);
    demand(inOrder, place, 'ends-before-it-starts', 'must not end before it starts');
  });
  return apply(ageBandRule, on, { dateOfBirth, on, own: own ?? null }, ({ ageBands }) => {
    const band = (own ?? ageBands).find(({ from, to }) => from <= age && age <= to) ?? null;
    const words = band === null ? 'in no age band' : `in the band ${band.from} to ${band.to}`;
    return { result: band, sentence: `Aged ${age} on ${dateInWords(on)}: ${words}.` };
  });
}
