import type { Moment } from './replay.ts';

/** What was so, and known, at both. */
export const earlierOf = (one: Moment, other: Moment): Moment => ({
  asAt: one.asAt < other.asAt ? one.asAt : other.asAt,
  knownOn: one.knownOn < other.knownOn ? one.knownOn : other.knownOn,
});
