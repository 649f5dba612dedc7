import type { CivilDate } from '#platform/time';
import { addDays, answered, daysBetween, placeRegisterKeptTo } from '#statutory-rules';

/** Of a child whose last day was before this one a place keeps the register no more. */
export const registerKeptSince = (today: CivilDate): CivilDate =>
  addDays(today, -daysBetween(today, answered(placeRegisterKeptTo(today)).result));
