import { listInWords } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { dayWords } from '../words/times.ts';

type Periods = readonly Readonly<{ from: CivilDate; to: CivilDate }>[];

/** What a reader is not shown, by the terms of an audit: it is said whether or not there is any. */
export function withheldWords(periods: Periods, what = 'what was so'): string {
  const named = periods.map(({ from, to }) => `${dayWords(from)} to ${dayWords(to)}`);
  return `Withheld: ${what} outside ${periods.length === 1 ? 'the period' : 'the periods'} of the audit, ${listInWords(named)}`;
}
