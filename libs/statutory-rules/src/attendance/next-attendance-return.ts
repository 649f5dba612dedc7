import { months, weeks, within } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  earlierOf,
  oneOf,
  weekdayAndDate,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { unauthorisedReturnRule } from './data/register-deadlines.ts';

/** The interval that school and local authority agreed for attendance returns. */
export type AgreedInterval = Readonly<{ every: number; unit: 'week' | 'month' }>;

/** The last day of the next return; `agreedTooLong`: the interval agreed is longer than there may be. */
export type NextAttendanceReturn = Readonly<{ by: IsoDate; agreedTooLong: boolean }>;

/**
 * When the next attendance return to the local authority is due: at agreed intervals, at least monthly. Whom it names,
 * `unauthorisedReturn` says. Domain reference 1.3. Looked up on the day of the last one.
 * @param agreed null = none is known: the longest there may be
 * @throws InvalidInput `not-a-civil-date`, `not-a-whole-number`, `not-one-of`
 */
export function nextAttendanceReturn(
  lastReturnOn: IsoDate,
  agreed: AgreedInterval | null = null,
): Application<NextAttendanceReturn> {
  civilDate(lastReturnOn, 'lastReturnOn');
  if (agreed !== null) {
    wholeNumber(agreed.every, 'agreed.every', 1);
    oneOf(agreed.unit, ['week', 'month'], 'agreed.unit');
  }
  return apply(unauthorisedReturnRule, lastReturnOn, { lastReturnOn, agreed }, ({ atLeastEveryMonths }) => {
    const latest = within(months(atLeastEveryMonths), lastReturnOn);
    const byAgreement = agreed === null ? latest : within(PERIODS[agreed.unit](agreed.every), lastReturnOn);
    const agreedTooLong = byAgreement > latest;
    const by = earlierOf(byAgreement, latest);
    const most = `at agreed intervals, of ${counted(atLeastEveryMonths, 'month')} at the most`;
    const sentence = `Attendance return of ${dateInWords(lastReturnOn)}: the next by ${weekdayAndDate(by)} (${most}${agreedInWords(agreed, agreedTooLong)}).`;
    return { result: { by, agreedTooLong }, sentence };
  });
}

const PERIODS = { week: weeks, month: months } as const;

function agreedInWords(agreed: AgreedInterval | null, tooLong: boolean): string {
  if (agreed === null) return '';
  const interval = counted(agreed.every, agreed.unit);
  return tooLong ? `; the ${interval} agreed are longer` : `; agreed: ${interval}`;
}
