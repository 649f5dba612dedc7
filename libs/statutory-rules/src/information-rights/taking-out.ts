import { apply, dateInWords, wholeNumber, type Application, type IsoDate } from '../foundation/index.ts';
import { takingOutRule } from './data/taking-out-law.ts';

/**
 * Whether who takes so many children’s records out, as a file or in print, has to say what for. UK GDPR art 5(2). Looked up
 * on the day on which they leave.
 * @throws InvalidInput `not-a-whole-number`, `not-a-civil-date`
 */
export function reasonToTakeOut(children: number, on: IsoDate): Application<boolean> {
  wholeNumber(children, 'children');
  return apply(takingOutRule, on, { children, on }, ({ childrenWithoutReason: most }) => {
    const result = children > most;
    const asked = result ? 'a reason is asked' : 'no reason is asked';
    const sentence = `${children === 1 ? '1 child' : `${children} children`} on ${dateInWords(on)}: ${asked} (above ${most}).`;
    return { result, sentence };
  });
}
