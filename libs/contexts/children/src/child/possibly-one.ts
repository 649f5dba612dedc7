import type { DataOf } from '#platform/event-sourcing';
import type { PossibleDuplicatesJudged, RecordsAre } from './child.events.ts';

type Judged = Readonly<Record<string, RecordsAre>>;

/** What was said last of each counts. */
export const withJudged = (before: Judged, { otherChildIds, as }: DataOf<typeof PossibleDuplicatesJudged>): Judged => ({
  ...before,
  ...Object.fromEntries(otherChildIds.map((other) => [other, as])),
});

/** Of those that were found alike, and of those about whom somebody doubts again, whoever nobody says is another child, or this one. */
export const possiblyOne = (found: readonly string[], judged: Judged): readonly string[] =>
  [...new Set([...found, ...Object.keys(judged)])].filter((other) => !isSettled(judged, other));

/** Nobody is asked about it again. */
export const isSettled = (judged: Judged, other: string): boolean =>
  judged[other] === 'two-children' || judged[other] === 'one-child';

/** Those that were looked at, and are other children. */
export const toldApart = (judged: Judged): readonly string[] =>
  Object.keys(judged).filter((other) => judged[other] === 'two-children');
