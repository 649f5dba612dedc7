import type { CivilDate, Instant } from '#platform/time';

export type CaseOnList = Readonly<{
  childId: string;
  /** Null once the personal data was destroyed; and, where `parked`, while it cannot be read. */
  identity: Readonly<{ givenNames: string; familyName: string; dateOfBirth: CivilDate }> | null;
  schoolUrn: number;
  /** Who works with the child today; null: nobody yet. */
  officerId: string | null;
  team: string | null;
  registeredAt: Instant;
  changedAt: Instant;
  /** What was recorded last cannot be shown yet: the rest is as it was before. */
  parked: boolean;
}>;
