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
