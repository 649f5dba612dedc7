import { clearDaysBefore, lastDayBefore, months, notLessThanBefore } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  dateOf,
  dateParts,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { PHASE_TRANSFERS, phaseTransferRule, type PhaseTransfer } from './data/ehc-plan-law.ts';

/** A move from one phase of education to the next, on its first day. */
export type Transfer = Readonly<{ phase: PhaseTransfer; on: IsoDate }>;

/**
 * The last day on which the amended plan is in time for a phase transfer: before 15 February or 31 March of the year of
 * the transfer, or 5 months before it (the clear-days reading is a day earlier). SI 2014/1530 regulation 18; domain
 * reference 5.3. Looked up on the transfer.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function phaseTransferDue({ phase, on }: Transfer): Application<IsoDate> {
  oneOf(phase, PHASE_TRANSFERS, 'phase');
  civilDate(on, 'on');
  return apply(phaseTransferRule, on, { phase, on }, (limits): Judgement<IsoDate> => {
    const limit = limits[phase];
    if ('monthsBefore' in limit) {
      const period = months(limit.monthsBefore);
      const result = notLessThanBefore(period, on);
      const clear = clearDaysBefore(period, on);
      const chosen = `at least ${counted(limit.monthsBefore, 'month')} before`;
      const sentence = `${said(phase, on, result, chosen)}; in clear days by ${weekdayAndDate(clear)}.`;
      return { result, sentence, reading: { chosen, others: [{ reading: 'clear days', result: clear }] } };
    }
    const before = dateOf(dateParts(on).year, limit.before.month, limit.before.day);
    const result = lastDayBefore(before);
    return { result, sentence: `${said(phase, on, result, `before ${dateInWords(before)}`)}.` };
  });
}

const said = (phase: PhaseTransfer, on: IsoDate, result: IsoDate, limit: string) =>
  `Transfer ${phase} on ${dateInWords(on)}: amended plan ${limit}, so at the latest on ${weekdayAndDate(result)}`;
