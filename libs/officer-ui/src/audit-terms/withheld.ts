import { FindOwnTerms } from '#contexts/people';
import type { Gateway, Sender } from '#platform/gateway';
import { listInWords } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { dayWords } from '../words/times.ts';

type Periods = readonly Readonly<{ from: CivilDate; to: CivilDate }>[];

/** What a reader is not shown, by the terms of an audit: it is said whether or not there is any. */
export function withheldWords(periods: Periods, what = 'what was so'): string {
  const named = periods.map(({ from, to }) => `${dayWords(from)} to ${dayWords(to)}`);
  return `Withheld: ${what} outside ${periods.length === 1 ? 'the period' : 'the periods'} of the audit, ${listInWords(named)}`;
}

/** The same of a page of one child, where an auditor reads it, or whoever acts for one; null of every other reader. */
export async function withheldFrom(
  gateway: Pick<Gateway, 'ask' | 'mayDo'>,
  childId: string,
  sender: Sender,
  what?: string,
): Promise<string | null> {
  if ((await gateway.mayDo(FindOwnTerms, {}, sender)) !== 'yes') return null;
  const { items } = await gateway.ask(FindOwnTerms, {}, sender);
  const naming = items.filter(({ childIds }) => childIds.includes(childId));
  return naming.length === 0 ? null : withheldWords(naming, what);
}
