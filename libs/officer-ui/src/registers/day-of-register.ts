import { isCivilDate, type CivilDate } from '#platform/time';
import { BadInput } from '#platform/web';
import { addDays, mondayOf, weekday } from '#statutory-rules';

const FRIDAY = 5;

/**
 * The day that the address names; where it names none, today, or the Friday before a weekend.
 * @throws BadInput nobody was or was not there on a day to come
 */
export function dayOfRegister(asked: string, today: CivilDate): CivilDate {
  if (!isCivilDate(asked)) return addDays(today, Math.min(0, FRIDAY - weekday(today)));
  if (asked > today) throw new BadInput({ day: ['A register is kept of today and of days before it'] });
  return asked;
}

/** The next day of a register’s week, before or behind: weekends have none. */
export function weekdayBeside(date: CivilDate, step: 1 | -1): CivilDate {
  const beside = addDays(date, step);
  return weekday(beside) > FRIDAY ? weekdayBeside(beside, step) : beside;
}

/** The Monday of the week that the address names by a day of it, or of this one. @throws BadInput a week to come */
export function weekOfRegister(asked: string, today: CivilDate): CivilDate {
  const monday = mondayOf(isCivilDate(asked) ? asked : today);
  if (monday > today) throw new BadInput({ week: ['A register is kept of this week and of weeks before it'] });
  return monday;
}
