import { dateInWords } from '#statutory-rules';
import { londonDate, type CivilDate, type Instant } from '#platform/time';

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'Europe/London' },
});

/** `12 January 2026` */
export const dayWords = (date: CivilDate): string => dateInWords(date);

/** `27 March 2026 at 4:05pm`, on the clock in London. */
export const momentWords = (instant: Instant): string =>
  `${dayWords(londonDate(instant))} at ${clock.format(new Date(instant)).replaceAll(/\s/g, '').toLowerCase()}`;

/** `£1,234.50` */
export const money = (pence: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100);
