import type { Instant } from '#platform/time';
import type { Whose } from '../caseload/whose.ts';

/** Whoever covers looks at another’s children: that moves nothing of their own. */
export const listOf = (whose: Whose, onBehalfOf: string | null): string =>
  ['what-changed', whose, ...(onBehalfOf === null ? [] : [onBehalfOf])].join('-');

/** So long a change may take to reach a list: what was recorded a moment before a look is told at the next. */
const ON_THE_WAY_MS = 30_000;

/** As far as was seen: what is on the way is not passed over, and what was seen is not told again. */
export function seenUpTo(now: Instant, seen: readonly Readonly<{ recordedAt: Instant }>[]): Instant {
  const settled = new Date(Date.parse(now) - ON_THE_WAY_MS).toISOString() as Instant;
  return seen.reduce((latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest), settled);
}

/**
 * As far as some are whole that are followed by more: of what was recorded at one time with the last of them not all may be
 * here, and it is told again with what follows. Of one time alone there is no such bound.
 * @param documents in the order in which they were recorded, one at least
 */
export function readUpTo(documents: readonly Readonly<{ recordedAt: Instant }>[]): Instant {
  const last = documents.at(-1)!.recordedAt;
  return documents.findLast(({ recordedAt }) => recordedAt < last)?.recordedAt ?? last;
}
