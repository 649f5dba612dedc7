import type { DataOf } from '#platform/event-sourcing';
import type { PossibleDuplicatesJudged, RecordsAre } from './child.events.ts';

type Judged = Readonly<Record<string, RecordsAre>>;

/** What was said last of each counts. */
export const withJudged = (before: Judged, { otherChildIds, as }: DataOf<typeof PossibleDuplicatesJudged>): Judged => ({
  ...before,
  ...Object.fromEntries(otherChildIds.map((other) => [other, as])),
});

/** Of those that were found alike, and of those about whom somebody doubts again, whoever nobody says is another child. */
export const possiblyOne = (found: readonly string[], judged: Judged): readonly string[] =>
  [...new Set([...found, ...Object.keys(judged)])].filter((other) => judged[other] !== 'two-children');

/** Those that were looked at, and are other children. */
export const toldApart = (judged: Judged): readonly string[] =>
  Object.keys(judged).filter((other) => judged[other] === 'two-children');
