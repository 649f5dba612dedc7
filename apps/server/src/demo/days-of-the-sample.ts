import { addDays, dayOff, onOrNextWorkingDay } from '#statutory-rules';
import type { CivilDate } from '#platform/time';

/** The last working day until `date`. */
const onOrLastWorkingDay = (date: CivilDate): CivilDate =>
  dayOff(date) === null ? date : onOrLastWorkingDay(addDays(date, -1));

/** The last day before `date` on which people were at work. */
export const workingDayBefore = (date: CivilDate): CivilDate => onOrLastWorkingDay(addDays(date, -1));

/**
 * Each day of the sample's children on which somebody is expected somewhere, counted from the day on which it is laid: working
 * days all, and in the order of what happens, whichever day that is.
 */
export function daysOfTheSample(today: CivilDate) {
  const [until, from] = [
    (days: number) => onOrLastWorkingDay(addDays(today, days)),
    (days: number) => onOrNextWorkingDay(addDays(today, days)),
  ];
  const referred = until(-56);
  return {
    registered: until(-63),
    /** Of those whose placement runs. */
    underWay: {
      referred,
      baseline: until(-49),
      awarded: onOrNextWorkingDay(addDays(referred, 2)),
      starts: from(-42),
      marked: from(-35),
      /** Within the twelve weeks that are advised. */
      ends: until(39),
    },
    reviews: { comesUp: from(4), late: until(-2) },
    /** Of the one who has a place and is to begin. */
    toBegin: { referred: until(-6), awarded: workingDayBefore(today), starts: from(7) },
    offers: { waiting: from(7), beyondOnesLimit: from(9) },
  };
}
