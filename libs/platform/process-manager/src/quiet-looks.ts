/** At each how many looks it is asked although nothing was recorded since: for what comes by the clock alone. */
const EACH = 5;

/** A store that many ask costs something, also where nothing happens in it. */
export const isLookedAt = (look: number, isQuiet: boolean): boolean => !isQuiet || look % EACH === 0;
