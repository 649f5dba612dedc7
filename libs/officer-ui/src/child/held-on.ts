import type { CivilDate } from '#platform/time';

/** What holds on a day, of what is told from days on. */
export const heldOn = <T>(held: readonly Readonly<{ from: CivilDate; value: T }>[], on: CivilDate): T | null =>
  held.filter(({ from }) => from <= on).at(-1)?.value ?? null;
