import type { CivilDate } from '#platform/time';

/** Asked of whoever knows providers, before a placement is taken over at one. */
export abstract class Places {
  abstract isKnown(providerId: string, on: CivilDate): boolean;
}
