import { beginningWith, calendarDays } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { dataComplaintRule } from './data/information-rights-law.ts';

export interface DataComplaint {
  /** By what it can be made. */
  readonly form: string;
  /** The last day. */
  readonly acknowledgeBy: IsoDate;
  /** Without undue delay. */
  readonly owed: readonly string[];
}

/**
 * What a complaint about personal data asks of the council: an electronic form for it, its receipt acknowledged within 30
 * days beginning on it, and without undue delay enquiries, progress and outcome. Data Protection Act 2018 s164A; domain reference 0a. Looked up on the receipt.
 * @throws InvalidInput `not-a-civil-date`
 */
export function dataComplaint(receivedOn: IsoDate): Application<DataComplaint> {
  civilDate(receivedOn, 'receivedOn');
  return apply(dataComplaintRule, receivedOn, { receivedOn }, ({ form, days, owed }) => {
    const acknowledgeBy = beginningWith(calendarDays(days), receivedOn);
    const sentence = `Data complaint received on ${dateInWords(receivedOn)}: to be acknowledged by ${weekdayAndDate(acknowledgeBy)} (${counted(days, 'day')} beginning with its receipt); without undue delay: ${owed.join('; ')}. It can be made by ${form}.`;
    return { result: { form, acknowledgeBy, owed }, sentence };
  });
}
