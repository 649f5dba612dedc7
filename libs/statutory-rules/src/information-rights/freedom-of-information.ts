import { NO_ONE_OFFS, within, workingDayBasis, workingDays, type OneOffHolidays } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { freedomOfInformationRule } from './data/information-rights-law.ts';

/**
 * The last day to answer a freedom of information request: in working days from its receipt, that day not counted.
 * Freedom of Information Act 2000 s10, in working days of s10(6); domain reference 2.3. Looked up on the day of receipt.
 * @throws InvalidInput `not-a-civil-date`
 */
export function freedomOfInformationDue(
  receivedOn: IsoDate,
  oneOffs: OneOffHolidays = NO_ONE_OFFS,
): Application<IsoDate> {
  civilDate(receivedOn, 'receivedOn');
  return apply(freedomOfInformationRule, receivedOn, { receivedOn, oneOffs }, ({ workingDays: count }) => {
    const result = within(workingDays(count, oneOffs, 'United Kingdom'), receivedOn);
    const sentence = `Request received on ${dateInWords(receivedOn)}: to be answered by ${weekdayAndDate(result)} (${counted(count, 'working day')}).`;
    return { result, sentence, restsOn: [workingDayBasis(receivedOn, 'United Kingdom')] };
  });
}
