import { isCivilDate, type CivilDate } from '#platform/time';
import { dateInWords } from '#statutory-rules';

/**
 * Whether words rest on a day that nobody typed, but that stood in for one: the first day, of which only that it is still to come
 * can be said, is not "Monday 30 November" because that was tried. @param stoodIn what was tried @param said what was typed
 */
export function restsOnStandIn(stoodIn: unknown, said: unknown): (words: string) => boolean {
  const typed = new Set(daysIn(said));
  const nobodys = daysIn(stoodIn).filter((day) => !typed.has(day));
  return (words) => nobodys.some((day) => new RegExp(`(?<!\\d)${dateInWords(day)}(?!\\d)`).test(words));
}

/** However deep they stand. */
const daysIn = (value: unknown): readonly CivilDate[] => {
  if (typeof value === 'string') return isCivilDate(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(daysIn) : [];
};
