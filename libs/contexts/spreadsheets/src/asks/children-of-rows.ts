import type { Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';

/** What a row says of special educational needs, and of care, each from its day. */
export type SenInRow = Readonly<{
  status: string;
  primaryNeed: string | null;
  planIssuedOn: CivilDate | null;
  planReviewedOn: CivilDate | null;
  /** Left out of lists that were kept before there was such a column. */
  planAuthority?: number | null;
  from: CivilDate;
}>;
export type CareInRow = Readonly<{ statuses: readonly string[]; from: CivilDate }>;

/** What a return asks of a child; null is not said. */
export type CharacteristicsInRow = Readonly<{
  sex: string | null;
  ethnicity: string | null;
  firstLanguage: string | null;
  freeSchoolMeals: string | null;
  serviceChild: string | null;
  from: CivilDate;
}>;
/** The first person to contact. */
export type PersonInRow = Readonly<{
  name: string;
  kinship: string;
  telephone: string | null;
  hasResponsibility: boolean;
}>;
/** Numbers of other systems, each by what the heading of its column says. */
export type BesidesInRow = Readonly<{
  characteristics: CharacteristicsInRow | null;
  numbers: readonly Readonly<{ system: string; value: string }>[];
  person: PersonInRow | null;
}>;

/** What would be told of these, each null where it is nothing, as whoever keeps children’s records has it. */
export type ToldOfRow = Readonly<{
  sen: object | null;
  care: object | null;
  characteristics?: object | null;
  numbers?: object | null;
  person?: object | null;
}>;

/** A child as a row of a list says it. */
export type ChildInRow = Readonly<{
  row: number;
  givenNames: string;
  familyName: string | null;
  /** Null where nobody knows it. */
  dateOfBirth: CivilDate | null;
  /** Left out of lists that were kept before it could be said, of which it is known; and by whom it was estimated, from what. */
  birthIs?: 'known' | 'estimated' | 'unknown';
  estimatedBy?: string | null;
  estimatedFrom?: string | null;
  upn: string | null;
  /** Null of one on no roll, of whom the list says why. */
  schoolUrn: number | null;
  noRoll: 'educated-at-home' | 'left-a-school' | 'not-at-school-yet' | 'provided-otherwise' | 'not-known' | null;
  owningService: string;
  address: string | null;
  contact: string | null;
  officerId: string | null;
  onRollFrom: CivilDate | null;
  /** Left out of lists that were kept before there were such columns. */
  sen?: SenInRow | null;
  care?: CareInRow | null;
  besides?: BesidesInRow;
}>;

type Alike = Readonly<{ childId: string; isWithin: boolean }>;
type Unusual = Readonly<{ field: string; confirm: string; words: string }>;

/** What becomes of a row, as whoever keeps children’s records says. */
export type RowCompared = Readonly<{ row: number }> &
  (
    | Readonly<{ is: 'wrong'; faults: readonly Readonly<{ field: string; words: string }>[] }>
    | Readonly<{ is: 'new'; unusual: readonly Unusual[]; tells?: ToldOfRow }>
    | Readonly<{
        is: 'here';
        by: 'upn' | 'name-and-birth';
        child: Alike;
        differs: readonly string[];
        /** Whether where it lives and whom to contact were held against the record; left out, they were not. */
        isAddressCompared?: boolean;
        tells?: ToldOfRow;
      }>
    | Readonly<{ is: 'alike'; children: readonly Alike[]; unusual: readonly Unusual[]; tells?: ToldOfRow }>
  );

/** What is said with a row that is recorded: what was looked at, why it is right, and those whom it is not. */
export type SaidOfRow = Readonly<{
  confirmed: readonly string[];
  because: string;
  isNot: readonly string[];
}>;

/** Asked of whoever keeps children’s records, in the name of who brings the list in. */
export abstract class ChildrenOfRows {
  abstract compare(rows: readonly ChildInRow[], sender: Sender): Promise<readonly RowCompared[]>;

  /** The child that this sending puts on record, or has put when it was sent before. */
  abstract opens(sender: Sender): string;

  /** Puts one on record; sent again by the same command id it is the same child. @returns its id, or why it was not recorded */
  abstract register(
    child: ChildInRow,
    said: SaidOfRow,
    sender: Sender,
  ): Promise<Readonly<{ childId: string } | { words: string }>>;

  /** Tells what a row says besides of a child on record; sent again it is told once. @returns why it was not; null: it was */
  abstract tell(childId: string, told: ToldOfRow, sender: Sender): Promise<string | null>;
}
