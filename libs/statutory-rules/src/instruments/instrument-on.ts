import { apply, dateInWords, type Application, type IsoDate, type Rule } from '../foundation/index.ts';
import type { Instrument } from './data/instruments.ts';

/**
 * Which version of an instrument holds on a day, to be cited by a decision; a gap where no commencement is established,
 * with the announced version as "would be". Domain reference 0.
 * @throws InvalidInput `not-a-civil-date`
 */
export const instrumentOn = (instrument: Rule<Instrument>, on: IsoDate): Application<Instrument> =>
  apply(instrument, on, { on }, (facts, { version }) => ({
    result: facts,
    sentence: `${instrument.title}, ${version} on ${dateInWords(on)}: ${facts.asks}.`,
  }));
