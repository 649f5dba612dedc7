import {
  apply,
  dateInWords,
  dateOf,
  dateParts,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { birthdayReached } from './age.ts';
import { csaStartRule } from './data/school-age-law.ts';

/**
 * The first day of compulsory school age: the fifth birthday if it is a prescribed day, else the next prescribed day.
 * Education Act 1996 s8(2). Looked up on the fifth birthday.
 * @throws InvalidInput `not-a-civil-date`
 */
export function compulsorySchoolAgeStarts(dateOfBirth: IsoDate): Application<IsoDate> {
  const fifth = birthdayReached(csaStartRule, dateOfBirth);
  return apply(csaStartRule, fifth, { dateOfBirth }, ({ prescribedDays }) => {
    const { year } = dateParts(fifth);
    const days = [year, year + 1].flatMap((each) => prescribedDays.map(({ month, day }) => dateOf(each, month, day)));
    const result = days.find((day) => day >= fifth)!;
    const sentence = `Compulsory school age begins on ${weekdayAndDate(result)}, the first prescribed day on or after the fifth birthday (${dateInWords(fifth)}).`;
    return { result, sentence };
  });
}
