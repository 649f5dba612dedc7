import { londonDate, londonWallClock, type Instant } from '#platform/time';
import type { Actor } from '#platform/event-sourcing';
import type { CaseOnList } from './case-on-list.ts';
import type { CaseWords } from '../asks/case-words.ts';

/** What a file can say of a child, none of it restricted: who takes it out says what of it they need. UK GDPR art 5(1)(c). */
export const caseColumns = [
  ...(['family-name', 'given-names', 'date-of-birth', 'school', 'officer', 'team'] as const),
  ...(['put-on-record', 'record-changed'] as const),
];
export type CaseColumn = (typeof caseColumns)[number];

/** As codes of one text, which an address, a form and a job keep; all, where none is said. */
export const columnsAsked = (asked: string | null): readonly CaseColumn[] => {
  const names = (asked ?? '').split('.');
  const known = caseColumns.filter((column) => names.includes(column));
  return known.length > 0 ? known : caseColumns;
};

/** Who takes it out, and when. */
export type Taker = Readonly<{ actor: Actor; at: Instant }>;
type Called = Taker & Readonly<{ name: string | null }>;

type Told = CaseOnList & Readonly<{ words: CaseWords }>;

const called: Readonly<Record<CaseColumn, string>> = {
  ...{ 'family-name': 'Family name', 'given-names': 'Given names', 'date-of-birth': 'Date of birth' },
  ...{ school: 'School URN', officer: 'Officer', team: 'Team' },
  ...{ 'put-on-record': 'Put on record', 'record-changed': 'Details changed' },
};

const said: Readonly<Record<CaseColumn, (child: Told) => string>> = {
  'family-name': ({ identity }) => identity?.familyName ?? '',
  'given-names': ({ identity }) => identity?.givenNames ?? '',
  'date-of-birth': ({ identity }) => (identity ? bornInFile(identity) : ''),
  school: ({ schoolUrn }) => (schoolUrn === null ? '' : String(schoolUrn)),
  officer: ({ officerId, officerName }) => officerName ?? officerId ?? '',
  team: ({ team, words }) => (team === null ? '' : words.team(team)),
  'put-on-record': ({ registeredAt }) => londonDate(registeredAt),
  'record-changed': ({ changedAt }) => londonDate(changedAt),
};

/** In figures, as other programs take it: one that is not a day, or not for sure, says so. */
const bornInFile = ({ dateOfBirth, birthIsEstimated }: NonNullable<CaseOnList['identity']>): string =>
  dateOfBirth === null ? 'Not known' : birthIsEstimated ? `${dateOfBirth} (estimated)` : dateOfBirth;

/** Each line says by whom and when it left: it does so still when it was sorted, cut or copied elsewhere. */
const ALWAYS_SAID = ['Note', 'Child', 'Taken out by', 'Taken out at'] as const;

/** The lines of a file with some columns, in the order of the list. */
export class CaseloadLines {
  readonly columns: readonly CaseColumn[];
  readonly head: readonly string[];
  readonly #words: CaseWords;
  readonly #by: readonly [string, string];

  constructor(columns: readonly CaseColumn[], words: CaseWords, { actor, at, name }: Called) {
    this.columns = caseColumns.filter((column) => columns.includes(column));
    this.head = [...this.columns.map((column) => called[column]), ...ALWAYS_SAID];
    this.#words = words;
    this.#by = [words.taker(actor, name), londonWallClock(at).slice(0, 16).replace('T', ' ')];
  }

  of(child: CaseOnList): readonly string[] {
    const { childId, identity, parked } = child;
    const told = { ...child, words: this.#words };
    return [...this.columns.map((column) => said[column](told)), noteOn(identity, parked), childId, ...this.#by];
  }

  /** A file travels without its page: what it leaves out it says itself. */
  unlisted(unlisted: number): readonly string[] {
    const words =
      unlisted === 1
        ? '1 record of the council is on no list until it is repaired.'
        : `${unlisted} records of the council are on no list until they are repaired.`;
    return [words, ...this.head.slice(1).map(() => '')];
  }
}

function noteOn(identity: CaseOnList['identity'], parked: boolean): string {
  if (parked && identity === null) return 'Name cannot be opened; not destroyed: waits for a repair';
  if (parked) return 'Waits for a repair: not as recorded last';
  return identity === null ? 'Personal data destroyed' : '';
}
