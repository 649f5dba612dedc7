import { bankHolidayRule, easterMonday, springBankHoliday } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  dateOf,
  dateParts,
  inForceOn,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { absenceTermRule } from './data/absence-law.ts';

export type AbsenceTerm = Readonly<{
  term: 'autumn' | 'spring' | 'summer 1' | 'summer 2';
  /** 1 August to 31 July: `2025/26`. */
  absenceYear: string;
}>;

/**
 * The term to which the absence statistics attribute a day: autumn to 31 December, spring to Easter Sunday, summer 1 to
 * the day before the spring bank holiday, summer 2 to 31 July. Domain reference 1.5. Looked up on the day itself.
 * @throws InvalidInput `not-a-civil-date`
 */
export function absenceTerm(on: IsoDate): Application<AbsenceTerm> {
  civilDate(on, 'on');
  return apply(absenceTermRule, on, { on }, ({ yearStarts }) => {
    const { year } = dateParts(on);
    const autumn = on >= dateOf(year, yearStarts.month, yearStarts.day);
    const first = autumn ? year : year - 1;
    const absenceYear = `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
    const term = autumn ? 'autumn' : termAfterChristmas(on, year);
    return {
      result: { term, absenceYear },
      restsOn: autumn ? [] : [inForceOn(bankHolidayRule, on).basis],
      sentence: `${weekdayAndDate(on)} counts to the ${term} term of the absence year ${absenceYear}.`,
    };
  });
}

function termAfterChristmas(on: IsoDate, year: number) {
  if (on < easterMonday(year)) return 'spring';
  return on < springBankHoliday(year) ? 'summer 1' : 'summer 2';
}
