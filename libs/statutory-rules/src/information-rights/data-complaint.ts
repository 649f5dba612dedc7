import { beginningWith, calendarDays } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  listInWords,
  dateInWords,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { dataComplaintRule } from './data/information-rights-law.ts';

/** `acknowledgeBy`: the last day; `asks`: what is owed without undue delay. */
export type DataComplaint = Readonly<{ acknowledgeBy: IsoDate; asks: readonly string[] }>;

/**
 * What a complaint about personal data asks of the council: acknowledged within 30 days beginning on its receipt, enquiries,
 * progress and outcome without undue delay. Data Protection Act 2018 s164A; domain reference 0a. Looked up on the receipt.
 * @throws InvalidInput `not-a-civil-date`
 */
export function dataComplaint(receivedOn: IsoDate): Application<DataComplaint> {
  civilDate(receivedOn, 'receivedOn');
  return apply(dataComplaintRule, receivedOn, { receivedOn }, ({ days, asks }) => {
    const acknowledgeBy = beginningWith(calendarDays(days), receivedOn);
    const sentence = `Data complaint received on ${dateInWords(receivedOn)}: to be acknowledged by ${weekdayAndDate(acknowledgeBy)} (${counted(days, 'day')} beginning with its receipt); without undue delay: ${listInWords(asks)}.`;
    return { result: { acknowledgeBy, asks }, sentence };
  });
}
