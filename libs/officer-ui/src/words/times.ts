import { dateInWords } from '#statutory-rules';
import { londonWallClock, type CivilDate, type Instant } from '#platform/time';

/** `12 January 2026` */
export const dayWords = (date: CivilDate): string => dateInWords(date);

/** `27 March 2026 at 4:05pm`, on the clock in London. */
export function momentWords(instant: Instant): string {
  const shown = londonWallClock(instant);
  const hour = Number(shown.slice(11, 13));
  return `${dayWords(shown.slice(0, 10) as CivilDate)} at ${hour % 12 || 12}:${shown.slice(14, 16)}${hour < 12 ? 'am' : 'pm'}`;
}

/** `£1,234.50` */
export const money = (pence: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100);
