import type { LineFacts } from '#pure/oversight';
import type { OtherSystem } from '#pure/children';
import type { LimitOfRole } from '#pure/referrals';
import type { Sender } from '#platform/gateway';
import type { Loss } from '#platform/privacy';
import type { CivilDate } from '#platform/time';

/** Stands where something personal was that was destroyed. */
export const DESTROYED = 'Destroyed';

/** Stands where something personal is that nobody destroyed, and that does not open. */
export const LOST: Readonly<Record<Loss, string>> = {
  'key-lost': 'Cannot be opened: the key is lost',
  'key-damaged': 'Cannot be opened: the key is damaged',
  altered: 'Cannot be opened: it was altered',
};

/** Stands where a name would, and within a sentence: nobody knows a colleague by a number. */
export const NAME_NOT_KNOWN = 'Name not known';
export const UNNAMED = 'somebody whose name is not known';

/** One line under a fact. More than one text is a list; `href` makes a link of it. */
export type Row = Readonly<{ label: string; texts: readonly string[]; href?: string }>;
export type Worded = Readonly<{ title: string; rows: readonly Row[] }>;

type LotKnown = Readonly<{ agreement: string; lot: string; providers: readonly string[]; post16Only?: boolean }> &
  Readonly<{ responseHours: number; reading: 'elapsed' | 'working-hours' }>;

/** Who may have children, and of which services: an officer opens no record of another service without a reason. */
export type OfficerNamed = Readonly<{ id: string; name: string; services: readonly string[] }>;

/** Names of things that a line holds only the ids of; an unknown one is worded by its id, a person never. */
export type Names = Readonly<{
  /** As it was called on a day, or is called last. */
  provider?: (id: string, on?: CivilDate) => string | undefined;
  /** Whether it kept a statutory register on a day, as a school does. */
  keepsRegister?: (id: string, on: CivilDate) => boolean | undefined;
  /** Those whom the agreements name, as they are called last, by name. */
  providers?: readonly Readonly<{ id: string; name: string }>[];
  /** Whoever works with records, as the register of people or the sign-in calls them. */
  person?: (id: string) => string | undefined;
  /** To whom a child may be allocated, as far as the service knows the people of the council. */
  officers?: readonly OfficerNamed[];
  /** By whom people sign in. */
  signIns?: readonly Readonly<{ code: string; name: string }>[];
  /** In a demonstration, who may sign in. */
  signInPeople?: readonly Readonly<{ id: string; name: string }>[];
  /** The teams of each service, by their codes. */
  teams?: readonly Readonly<{ team: string; service: string }>[];
  /** For which reasons another service’s record is opened, on a day. */
  openingReasons?: (on: CivilDate) => readonly Readonly<{ code: string; words: string; restricted: boolean }>[];
  /** What such a reason was called on a day, also when it is over. */
  openingReason?: (code: string, on: CivilDate) => string;
  /** Who acts as one of these roles today, by name, themselves or for another. */
  acting?: (roles: readonly string[]) => Promise<readonly Readonly<{ name: string; actor: Sender['actor'] }>[]>;
  /** The same, of those to whom the table gives an act at all. */
  whoMay?: (act: string) => Promise<readonly Readonly<{ name: string; actor: Sender['actor'] }>[]>;
  /** What somebody acts as today; nothing of whoever is not known here, or is nothing any more. */
  actsAs?: (id: string) => Promise<readonly Sender['actor'][]>;
  /** What each role may approve, on a day. */
  approvalLimits?: (on: CivilDate) => readonly LimitOfRole[];
  /** As the register of schools calls it today: for facts that keep no name. */
  school?: (urn: number) => string | undefined;
  /** Systems in which children have numbers of their own, former ones too. */
  otherSystems?: readonly OtherSystem[];
  agreement?: (agreement: string) => string | undefined;
  lot?: (agreement: string, lot: string) => string | undefined;
  /** The lots of the agreements in force, with who stands on each, and how long they have to answer what is sent now. */
  lots?: readonly LotKnown[];
  /** What an outcome measures, by its id; from the start of the placement. */
  measure?: (outcomeId: string) => string | undefined;
  /** Who a person around the child is, by the number of the person; from what was told last. */
  around?: (subjectId: string) => string | undefined;
  /** What another child on record is called, and where its record is read; undefined where the reader may not know. */
  sibling?: (childId: string) => Readonly<{ name: string; href: string | null }> | undefined;
  /** Whether the reader may open another child’s record. */
  opens?: (childId: string) => boolean;
  /** Which of several other records that a line names it is, “2 of 3”: their names are not this child’s to tell. */
  nth?: (childId: string) => string | null;
}>;

/** What stands in the place of a personal part: it was destroyed, or it is lost. */
export type Closed = Readonly<{ erased: true }> | Readonly<{ lost: Loss }>;

/** A personal part as a query answers it: its value, or what stands in its place; left out of an older correction. */
export type Shown<T> = T | Closed | undefined;
export type ShownParts<P> = { readonly [K in keyof P]: Shown<P[K]> };

export type FactType = keyof LineFacts;
export type DataOf<T extends FactType> = LineFacts[T]['data'];

/** What an officer says of a fact of this type. */
export type WordingOf<T extends FactType> = (
  data: LineFacts[T]['data'],
  personal: ShownParts<LineFacts[T]['personal']>,
  names: Names,
) => Worded;

export type WordingsOf<T extends FactType> = { readonly [F in T]: WordingOf<F> };

type Named = Readonly<Record<string, string>>;

/** What a context is called in its parts, besides its facts: a specification asks for the words of a new one. */
export type PartsInWords = Readonly<{
  /** What an administrator calls a view: by what is shown from it. */
  views: Named;
  /** What a query opens. */
  opened: Named;
  /** What a command is done to, where an officer says it otherwise than the command does. */
  done: Named;
  /** What a kind of longer work is called, of the codes that say of what. */
  jobs?: Readonly<Record<string, (about: Named, called: Readonly<{ view: (name: string) => string }>) => string>>;
}>;
export type Actor = Sender['actor'];

export const isClosed = (value: unknown): value is Closed =>
  typeof value === 'object' && value !== null && ('erased' in value || 'lost' in value);

export const closedWords = (closed: Closed): string => ('lost' in closed ? LOST[closed.lost] : DESTROYED);

/** A row of one text; none for what is not there. */
export function row(label: string, value: Shown<string | number | null>): readonly Row[] {
  if (value === undefined || value === null || value === '') return [];
  return [{ label, texts: [isClosed(value) ? closedWords(value) : String(value)] }];
}

/** A row of several texts; none for an empty list. */
export const rowOf = (label: string, texts: readonly string[]): readonly Row[] =>
  texts.length === 0 ? [] : [{ label, texts }];

/** The part itself, by `word`, or the words of what stands in its place. */
export function part<T>(value: Shown<T>, word: (value: NonNullable<T>) => string): string | null {
  if (value === undefined || value === null) return null;
  return isClosed(value) ? closedWords(value) : word(value as NonNullable<T>);
}

/** Names of providers and agreements, from whoever holds them. */
export class NamesKnown {
  constructor(readonly names: Names) {}
}
