import { fitting, type Parameters } from '#platform/web';
import { londonDate, startOfLondonDay, type CivilDate, type Instant } from '#platform/time';
import { addDays } from '#statutory-rules';
import { clockWords, shortDay } from '../words/times.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const changesParameters: Parameters = { since: fitting(MOMENT, 'This moment is not known') };

/** The moment stands in the address, so that Back and a reload show the same again, though one has looked. */
export const changesAddress = (since: Instant): string => `/what-changed?since=${since}`;

export const sinceGiven = (typed: string): Instant | null => (MOMENT.test(typed) ? (typed as Instant) : null);

/** `yesterday at 5:02pm`, `Thu 5 February` */
export function sinceWords(since: Instant, today: CivilDate): string {
  const on = londonDate(since);
  const day = on === today ? 'today' : on === addDays(today, -1) ? 'yesterday' : shortDay(on, today);
  // From the beginning of a day it is the day.
  return since === startOfLondonDay(on) ? day : `${day} at ${clockWords(since)}`;
}

/** `9 things changed since you last looked, yesterday at 5:02pm`, with the way to them. */
export function changedInShort(
  {
    fresh,
    more,
    since,
    isFirstLook,
  }: Readonly<{ fresh: number; more: Instant | null; since: Instant; isFirstLook: boolean }>,
  today: CivilDate,
) {
  const words = isFirstLook
    ? `since ${sinceWords(since, today)}`
    : `since you last looked, ${sinceWords(since, today)}`;
  // Of more than are read at once it is not known how many are others’.
  const count = more ? 'Many things' : fresh === 0 ? null : `${fresh} ${fresh === 1 ? 'thing' : 'things'}`;
  return { count, since: words, href: changesAddress(since) };
}
