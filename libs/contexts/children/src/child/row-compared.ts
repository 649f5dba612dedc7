import type { CivilDate } from '#platform/time';
import type { BirthIs } from './birth-said.ts';
import type { NoRollReason } from './child.events.ts';
import type { ChangeCharacteristics } from '../circumstances/characteristics/change-characteristics.ts';
import type { ChangeOtherNumber } from '../circumstances/other-numbers/change-other-number.ts';
import type { ChangePersonAround } from '../circumstances/people-around/change-person-around.ts';
import type { ChangeCareStatus } from '../circumstances/care-status/change-care-status.ts';
import type { ChangeSenStatus } from '../circumstances/sen-status/change-sen-status.ts';

/** What a row says besides: special educational needs, and care, each from its day; in codes that nobody has looked at yet. */
export type SenOfRow = Readonly<{
  status: string;
  primaryNeed: string | null;
  planIssuedOn: CivilDate | null;
  planReviewedOn: CivilDate | null;
  planAuthority?: number | null;
  from: CivilDate;
}>;
export type CareOfRow = Readonly<{ statuses: readonly string[]; from: CivilDate }>;

/** In codes that nobody has looked at yet; the system as the heading of its column names it. */
export type BesidesOfRow = Readonly<{
  characteristics:
    | (Readonly<Record<'sex' | 'ethnicity' | 'firstLanguage' | 'freeSchoolMeals' | 'serviceChild', string | null>> &
        Readonly<{ from: CivilDate }>)
    | null;
  numbers: readonly Readonly<{ system: string; value: string }>[];
  person: Readonly<{ name: string; kinship: string; telephone: string | null; hasResponsibility: boolean }> | null;
}>;

type Of<Change extends { data: object }> = Omit<Change['data'], 'childId'>;

/** What would be told of these. */
export type ToldOfRow = Readonly<{
  sen: Of<ChangeSenStatus> | null;
  care: Of<ChangeCareStatus> | null;
  characteristics?: Of<ChangeCharacteristics> | null;
  numbers?: readonly Of<ChangeOtherNumber>[] | null;
  person?: Readonly<{ told: Of<ChangePersonAround>; hasResponsibility: boolean }> | null;
}>;

/** Who stands in a row of a list that somebody brings in: as it would be registered. */
export type ChildOfRow = Readonly<{
  row: number;
  givenNames: string;
  familyName: string | null;
  /** Null where nobody knows it. */
  dateOfBirth: CivilDate | null;
  /** Left out, it is known. */
  birthIs?: BirthIs;
  estimatedBy?: string | null;
  estimatedFrom?: string | null;
  upn: string | null;
  schoolUrn: number | null;
  noRoll: NoRollReason | null;
  owningService: string;
  address: string | null;
  contact: string | null;
  officerId: string | null;
  /** Today, where it is not said. */
  onRollFrom: CivilDate | null;
  sen?: SenOfRow | null;
  care?: CareOfRow | null;
  besides?: BesidesOfRow;
}>;

/** Something unusual in a row, and what confirms it. */
export type Unusual = Readonly<{ field: string; confirm: string; words: string }>;
export type FaultOfField = Readonly<{ field: string; words: string }>;

/** A record that a row may be, and whether it lies within reach of who brings the list in. */
export type Alike = Readonly<{ childId: string; isWithin: boolean }>;

/**
 * What becomes of a row. `here`: that child is on record, and what the row says otherwise is named by its fields; of a record
 * beyond reach nothing is compared. `tells`: what would be recorded of it besides. `alike`: one of those may be this child, which a person decides.
 */
export type RowCompared = Readonly<{ row: number }> &
  (
    | Readonly<{ is: 'wrong'; faults: readonly FaultOfField[] }>
    | Readonly<{ is: 'new'; unusual: readonly Unusual[]; tells?: ToldOfRow }>
    | Readonly<{
        is: 'here';
        by: 'upn' | 'name-and-birth';
        child: Alike;
        differs: readonly string[];
        /** Whether where it lives and whom to contact were held against the record, which those of a protected child are not. */
        isAddressCompared?: boolean;
        tells?: ToldOfRow;
      }>
    | Readonly<{ is: 'alike'; children: readonly Alike[]; unusual: readonly Unusual[]; tells?: ToldOfRow }>
  );
