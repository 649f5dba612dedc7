import { weekdayWords } from '../words/times.ts';
import type { ChildLineFound } from '#contexts/oversight';

import type { CivilDate } from '#platform/time';
import { readingsHref } from './readings-form.ts';

/** What is asked about most often is what was known when it was decided. */
const OFTEN: Readonly<Record<string, string>> = {
  ReferralAwarded: 'The day of the award',
  PlacementStarted: 'The day on which the placement began',
  ExtensionAgreed: 'The day on which an extension was agreed',
  PlacementEnded: 'The day on which the placement ended',
  ReturnConfirmed: 'The day on which the return to school was confirmed',
};
/** So many are offered, the latest; any other can be typed. */
const OFFERED = 6;

/** The days of decisions, each with the way to the line as it was known then, beside as it is known today. */
export function daysOften({ childId, facts }: Pick<ChildLineFound, 'childId' | 'facts'>, today: CivilDate) {
  const days = Map.groupBy(
    facts.filter(({ type, effectiveOn }) => type in OFTEN && effectiveOn < today),
    ({ effectiveOn }) => effectiveOn,
  );
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, OFFERED)
    .map(([day, of]) => ({
      text: weekdayWords(day),
      what: [...new Set(of.map(({ type }) => OFTEN[type]))].join('; '),
      href: readingsHref(childId, { first: { asAt: day, knownOn: day }, second: { asAt: day, knownOn: today } }),
    }));
}
