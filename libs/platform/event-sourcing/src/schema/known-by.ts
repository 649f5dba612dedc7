import { londonDate, type CivilDate, type Instant } from '#platform/time';
import type { Position } from '../port/position.ts';

/**
 * Every event up to `position` was known at `at`, whatever time it carries: the clock that gave it one was ahead. Said by an
 * operator; what is stored, and its chain, stay as they are.
 */
export type KnownBy = Readonly<{ position: Position; at: Instant }>;

/** By whom, and when. */
export type SaidOfClock = Readonly<{ at: Instant; by: string; saidAt: Instant }>;

type Told = Readonly<{ recordedAt: Instant; effectiveOn: CivilDate }>;

/** When an event was told, no later than it was known; and nothing was true on a later day than that on which it was told. */
export function toldBy(known: readonly KnownBy[], position: Position, told: Told): Told {
  let { recordedAt, effectiveOn } = told;
  for (const { position: upTo, at } of known) {
    // Positions of one store compare as text.
    if (position > upTo || recordedAt <= at) continue;
    recordedAt = at;
    const day = londonDate(at);
    if (effectiveOn > day) effectiveOn = day;
  }
  return { recordedAt, effectiveOn };
}
