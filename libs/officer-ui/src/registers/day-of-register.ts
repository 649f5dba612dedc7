import { isCivilDate, type CivilDate } from '#platform/time';
import { addDays, weekday } from '#statutory-rules';

const FRIDAY = 5;

/** The day that the address names; where it names none that has come, today, or the Friday before a weekend. */
export const dayOfRegister = (asked: string, today: CivilDate): CivilDate =>
  isCivilDate(asked) && asked <= today ? asked : addDays(today, Math.min(0, FRIDAY - weekday(today)));
