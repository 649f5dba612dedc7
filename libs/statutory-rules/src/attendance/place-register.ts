import {
  addDays,
  apply,
  civilDate,
  counted,
  wholeNumber,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { placeRegisterRule } from './data/place-register-law.ts';

/**
 * The last day on which a provider keeps the register of a child who was with it until a day: it gives the marks that are
 * missing, and reads those that it gave. Domain reference 1.6 (local). Looked up on the child’s last day.
 * @param ownWeeks a council’s own number of weeks; by default that of the day
 * @throws InvalidInput `not-a-civil-date`, `not-a-whole-number`
 */
export function placeRegisterKeptTo(lastDay: IsoDate, ownWeeks: number | null = null): Application<IsoDate> {
  civilDate(lastDay, 'lastDay');
  if (ownWeeks !== null) wholeNumber(ownWeeks, 'ownWeeks');
  return apply(placeRegisterRule, lastDay, { lastDay, ownWeeks }, ({ weeks: stated }) => {
    const weeks = ownWeeks ?? stated;
    const result = addDays(lastDay, weeks * 7);
    const sentence = `The provider keeps the register to ${weekdayAndDate(result)}, ${counted(weeks, 'week')} after the child’s last day.`;
    return { result, sentence };
  });
}
