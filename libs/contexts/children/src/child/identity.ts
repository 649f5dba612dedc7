import type { CivilDate } from '#platform/time';

/** Who a child is. An unknown or withheld part is null. */
export type Identity = Readonly<{
  givenNames: string;
  familyName: string;
  dateOfBirth: CivilDate;
  upn: string | null;
  address: string | null;
  contact: string | null;
}>;
