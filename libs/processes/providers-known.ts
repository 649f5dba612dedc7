import type { CivilDate } from '#platform/time';

/** What a provider was called on a day, and whether it kept a statutory register, as a school does. */
export type ProviderKnown = Readonly<{ name: string; keepsRegister: boolean }>;

/** Asked of whoever knows providers, until they have a life of their own. */
export abstract class ProvidersKnown {
  /** @returns null for one that nobody here knows */
  abstract on(providerId: string, day: CivilDate): ProviderKnown | null;
}
