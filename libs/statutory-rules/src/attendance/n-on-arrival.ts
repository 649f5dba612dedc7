import { answered, apply, type Application, type Minutes } from '../foundation/index.ts';
import { arrivalCode, type Arrival, type ArrivalCode } from './arrival-code.ts';
import { unknownReasonRule } from './data/register-deadlines.ts';

/** The code that takes the place of N. `orBetter`: one that tells the true reason of the lateness may stand instead. */
export type NOnArrival = Readonly<{ becomes: ArrivalCode['code']; orBetter: boolean }>;

/**
 * What N becomes when the pupil comes after all: the code of the arrival; after the register closed, U or a better one.
 * Domain reference 1.2. Looked up on the day.
 * @param openFor as for {@link arrivalCode}
 * @throws InvalidInput as {@link arrivalCode}
 */
export function nOnArrival(arrival: Arrival, openFor: Minutes | null = null): Application<NOnArrival> {
  const came = arrivalCode(arrival, openFor);
  return apply(unknownReasonRule, arrival.on, { ...arrival, openFor }, () => {
    const by = answered(came);
    const { code } = by.result;
    const orBetter = code === 'U';
    const sentence = `${by.sentence} N is changed to ${code}${orBetter ? ', or to a better code if one is true' : ''}.`;
    return { result: { becomes: code, orBetter }, sentence, restsOn: [by] };
  });
}
