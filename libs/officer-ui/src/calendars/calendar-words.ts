import type { CalendarFound, SchoolYearEntry } from '#contexts/calendars';
import { termWords } from '#pure/calendars';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { schoolListed, type SchoolsNamed } from '../schools/schools-named.ts';
import { weekdayWords } from '../words/times.ts';

export const CALENDARS = '/school-calendars';

export const calendarPath = (calendarId: string): string => `${CALENDARS}/${calendarId}`;

/** Whose it is, to stand alone. */
export const calendarCalled = (urn: number | null, named: SchoolsNamed): string =>
  urn === null ? 'The council’s calendar' : schoolListed(urn, named);

/** The schools whose own are shown. */
export const schoolsOf = (calendars: readonly Readonly<{ urn: number | null }>[]): readonly number[] =>
  calendars.flatMap(({ urn }) => urn ?? []);

type Version = SchoolYearEntry['versions'][number];

/** `Tuesday 1 September to Friday 18 December`; one day where it is one. */
export const spanWords = (
  { from, to }: Readonly<{ from: CivilDate; to: CivilDate }>,
  words: (date: CivilDate) => string = weekdayWords,
): string => (from === to ? words(from) : `${words(from)} to ${words(to)}`);

export type YearRow = Readonly<{ what: string; when: string }>;

/** What a school year consists of, day by day as it goes: INSET days may lie before its first term. */
export function yearRows({ terms, halfTerms, insetDays }: Omit<Version['said'], 'urn'>): readonly YearRow[] {
  const spans = [
    ...terms.map((term) => ({ what: termWords[term.term], ...term })),
    ...halfTerms.map((span) => ({ what: 'Half-term', ...span })),
    ...insetDays.map(({ on }) => ({ what: 'INSET day', from: on, to: on })),
  ].toSorted((one, other) => one.from.localeCompare(other.from));
  // Of a year that is not the one which runs each day has its year, also those of August that still belong to this one.
  const isOther = terms.some(({ to }) => HAS_YEAR.test(weekdayWords(to)));
  return spans.map(({ what, ...span }) => ({ what, when: spanWords(span, isOther ? weekdayAndDate : weekdayWords) }));
}

const HAS_YEAR = / \d{4}$/;

/** What is otherwise now, each as it was and as it is. */
export function changedRows(was: Version['said'], now: Version['said']): readonly string[] {
  const [before, after] = [was, now].map((said) => yearRows(said).map(({ what, when }) => `${what}: ${when}`));
  const gone = before!.filter((row) => !after!.includes(row));
  const come = after!.filter((row) => !before!.includes(row));
  return [...gone.map((row) => `Was ${row}`), ...come.map((row) => `Now ${row}`)];
}

/** An entry that stands, said as it is now. */
export const saidNow = <Said>(
  entry: Readonly<{ versions: readonly Readonly<{ said: Said }>[]; voided: object | null }>,
): Said | null => (entry.voided === null ? (entry.versions.at(-1)?.said ?? null) : null);

export const lastDayOf = ({ years }: CalendarFound): CivilDate | null =>
  years
    .flatMap(({ entries }) => entries.flatMap((entry) => saidNow(entry)?.terms.map(({ to }) => to) ?? []))
    .toSorted()
    .at(-1) ?? null;

/** What an entry says: a school year with its terms, or a closure. */
export type EntryVoided = Readonly<{
  startsIn?: number;
  said:
    | Readonly<{ terms: readonly Readonly<{ from: CivilDate; to: CivilDate }>[] }>
    | Readonly<{ from: CivilDate; to: CivilDate }>;
}>;
