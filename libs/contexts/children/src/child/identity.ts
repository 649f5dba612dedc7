import type { CivilDate } from '#platform/time';

/** Who a child is. An unknown or withheld part is null. */
export type Identity = Readonly<{
  givenNames: string;
  /** Null: a single name. */
  familyName: string | null;
  dateOfBirth: CivilDate;
  upn: string | null;
  address: string | null;
  contact: string | null;
}>;
