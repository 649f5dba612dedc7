import { lastDayBefore, months, notLessThanBefore } from '../calendar/index.ts';
import {
  apply,
  dateInWords,
  dateOf,
  dateParts,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { PHASE_TRANSFERS, phaseTransferRule, type PhaseTransfer } from './data/ehc-plan-law.ts';

/** A move from one phase of education to the next, on its first day. */
export type Transfer = Readonly<{ phase: PhaseTransfer; on: IsoDate }>;

/**
 * The last day on which the amended plan is in time for a phase transfer: before 15 February or 31 March of the year of
 * the transfer, or 5 months before it. SI 2014/1530 regulation 18; domain reference 5.3. Looked up on the transfer.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function phaseTransferDue({ phase, on }: Transfer): Application<IsoDate> {
  oneOf(phase, PHASE_TRANSFERS, 'phase');
  return apply(phaseTransferRule, on, { phase, on }, (limits) => {
    const limit = limits[phase];
    if ('monthsBefore' in limit) {
      const result = notLessThanBefore(months(limit.monthsBefore), on);
      return { result, sentence: said(phase, on, result, `at least ${limit.monthsBefore} months before`) };
    }
    const { month, day } = limit.before;
    const before = dateOf(dateParts(on).year, month, day);
    const result = lastDayBefore(before);
    return { result, sentence: said(phase, on, result, `before ${dateInWords(before)}`) };
  });
}

const said = (phase: PhaseTransfer, on: IsoDate, result: IsoDate, limit: string) =>
  `Transfer ${phase} on ${dateInWords(on)}: amended plan ${limit}, so at the latest on ${weekdayAndDate(result)}.`;
