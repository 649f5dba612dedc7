import { ageOn } from '../child/index.ts';
import {
  apply,
  civilDate,
  dateInWords,
  demand,
  earlierOf,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { accommodationRule, purchasingSystemEndRule } from './data/commissioning-law.ts';

/** `bar`: no award can be made; `asked`: whether registration is asked for at that age at all. */
export type AccommodationBar = Readonly<{ asked: boolean; bar: boolean }>;

/**
 * Whether supported accommodation can be awarded to a young person: for sixteen and seventeen Ofsted registration is
 * obligatory, and running it without is an offence. Domain reference 0a. Looked up on the first day of the placement.
 * @param ofstedNumber held beside URN and UKPRN; null = none held
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-said` (a number of blanks)
 */
export function accommodationBar(
  dateOfBirth: IsoDate,
  firstDay: IsoDate,
  ofstedNumber: string | null,
): Application<AccommodationBar> {
  const age = ageOn(dateOfBirth, firstDay);
  demand(ofstedNumber === null || ofstedNumber.trim() !== '', 'ofstedNumber', 'not-said', 'must be a number, or none');
  return apply(accommodationRule, firstDay, { dateOfBirth, firstDay, ofstedNumber }, ({ fromAge, toAge }) => {
    const asked = fromAge <= age && age <= toAge;
    const bar = asked && ofstedNumber === null;
    const on = dateInWords(firstDay);
    const sentence = bar
      ? `Not to be awarded: supported accommodation of a young person aged ${age} on ${on} must be registered with Ofsted, and running it without is an offence.`
      : `No bar to award: aged ${age} on ${on}, ${asked ? 'registered with Ofsted' : 'no registration is asked for'}.`;
    return { result: { asked, bar }, sentence };
  });
}

/**
 * The last day of a dynamic purchasing system made under the Regulations of 2015: its own, and four years from the
 * Procurement Act at the latest. Domain reference 0a. Looked up on the day asked.
 * @param ownLastDay as the agreement says; null = it says none
 * @throws InvalidInput `not-a-civil-date`
 */
export function purchasingSystemEnds(ownLastDay: IsoDate | null, on: IsoDate): Application<IsoDate> {
  if (ownLastDay !== null) civilDate(ownLastDay, 'ownLastDay');
  return apply(purchasingSystemEndRule, civilDate(on, 'on'), { ownLastDay, on }, ({ lastDay }) => {
    const result = ownLastDay === null ? lastDay : earlierOf(ownLastDay, lastDay);
    const sentence = `The dynamic purchasing system runs to ${dateInWords(result)} at the latest.`;
    return { result, sentence };
  });
}
