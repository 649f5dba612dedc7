import type { CivilDate } from '#platform/time';
import { answered, counted, daysBetween, mondayOf, placeRegisterKeptTo } from '#statutory-rules';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

/** How a place is called; by its id where nobody has said. */
export const placeWords = ({ provider }: Names, providerId: string): string =>
  provider?.(providerId) ?? `the place ${providerId}`;

export const childrenCounted = (n: number): string => (n === 1 ? '1 child' : `${n} children`);

/** The register of a place, of the week that is named; the newest where none is. */
export const registerPath = (providerId: string, week?: CivilDate): string =>
  `/registers/${providerId}${week === undefined ? '' : `?week=${week}`}`;

type NobodyThere = Readonly<{ providerId: string; lastThere: CivilDate | null; opens: boolean; today: CivilDate }>;

/**
 * Said of days on which nobody is shown, with the week in which somebody was last. Whoever keeps the register of its own place alone
 * has none of a child who left it long ago: that none was there would not be true.
 */
export function nobodyThere(when: string, { providerId, lastThere, opens, today }: NobodyThere) {
  const weeks = daysBetween(today, answered(placeRegisterKeptTo(today)).result) / 7;
  const text = opens
    ? `No child of yours was at this place ${when}.`
    : `No child whose register you keep was with you ${when}. You keep the register of a child until ${counted(weeks, 'week')} after the last day.`;
  if (lastThere === null) return { text, last: null };
  const monday = mondayOf(lastThere);
  const last = { text: `The last week before it: ${dayWords(monday)}`, href: registerPath(providerId, monday) };
  return { text, last };
}
