import type { CivilDate } from '#platform/time';
import type { BirthEstimate } from './birth-said.ts';

/** Who a child is. An unknown or withheld part is null. */
export type Identity = Readonly<{
  givenNames: string;
  /** Null: a single name. */
  familyName: string | null;
  /** Null: not known. */
  dateOfBirth: CivilDate | null;
  /** By whom the date of birth was estimated, and from what; null of one that is known. */
  birthEstimate: BirthEstimate | null;
  upn: string | null;
  address: string | null;
  contact: string | null;
}>;
