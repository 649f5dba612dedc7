import { Refusal } from '#platform/event-sourcing';
import { dateOfParts, monthNumber, type CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import type { TermCode } from '../calendar.events.ts';
import type { TermDates } from '../calendar.ts';
import { checkYear } from '../year-checked.ts';
import { schoolYearWords, yearOf } from '../year-words.ts';

/** A row as it is written in the file; `at` says where. */
export type FileRow = Readonly<{ at: string; what: string; from: string; to: string; repeats?: true }>;

export type YearInFile = Omit<TermDates, 'urn'>;

/** Each school year that the file says; and each fault, by its row and column. */
export type YearsInFile = Readonly<{ years: readonly YearInFile[]; faults: readonly string[] }>;

type Span = Readonly<{ from: CivilDate; to: CivilDate }>;
type Meant =
  | Readonly<{ kind: 'term'; term: TermCode }>
  | Readonly<{ kind: 'begins' | 'ends'; term: TermCode }>
  | Readonly<{ kind: 'half-term' | 'inset' }>;

/** `3/9/2026`, `2026-09-03`, `Thursday 3 September 2026`; null of what is no day. */
export function dayIn(text: string): CivilDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text) ?? [];
  if (year) return dateOfParts(Number(year), Number(month), Number(day));
  const [, on, of, in_] =
    /^(?:[A-Za-z]+,? )?(\d\d?)(?:st|nd|rd|th)?[ /.-]([A-Za-z]+|\d\d?)[ /.-](\d{4})$/.exec(text) ?? [];
  const number = of === undefined ? null : monthNumber(of);
  return number === null ? null : dateOfParts(Number(in_), number, Number(on));
}

const TERM = /^(?:(autumn|spring|summer)(?: term)?|term ([1-6]))(?: (starts|begins|ends))?$/;

/** What a row is called as councils call it; null of what is no part of a school year. */
export function meantBy(what: string): Meant | null {
  const said = what.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (/\binset\b/.test(said)) return { kind: 'inset' };
  if (/\bhalf[ -]?term\b/.test(said)) return { kind: 'half-term' };
  const [is, season, number, edge] = TERM.exec(said) ?? [];
  if (is === undefined) return null;
  const term = (season ?? `term-${number}`) as TermCode;
  return edge === undefined ? { kind: 'term', term } : { kind: edge === 'ends' ? 'ends' : 'begins', term };
}

type Row = Readonly<{ at: string; meant: Meant; span: Span }>;

function rowOf({ at, what, from, to, repeats }: FileRow): Row | string {
  const meant = meantBy(what);
  if (meant === null)
    return `${at}, what: ${what === '' ? 'nothing stands there' : `“${what}” is no term, half-term or INSET day`}. Take it out, or call it one.`;
  if (repeats) return `${at}: an event that repeats cannot be taken. Write each of its days.`;
  const first = dayIn(from);
  if (first === null) return `${at}, from: ${noDay(from)}`;
  const isOneDay = meant.kind !== 'term' && meant.kind !== 'half-term';
  const last = to === '' && isOneDay ? first : dayIn(to);
  if (last === null) return `${at}, to: ${noDay(to)}`;
  if (last < first) return `${at}, to: the last day is before the first.`;
  return { at, meant, span: { from: first, to: last } };
}

const noDay = (text: string): string =>
  `${text === '' ? 'nothing stands there' : `“${text}” is no day`}. Write it as 3/9/2026 or 2026-09-03.`;

/** No file is taken while one row of it is wrong. */
export function yearsInFile(rows: readonly FileRow[]): YearsInFile {
  const read = rows.map(rowOf);
  const faults = read.filter((row) => typeof row === 'string');
  const right = read.filter((row) => typeof row !== 'string');
  if (rows.length === 0) return { years: [], faults: ['There is no row in the file.'] };
  const byYear = Map.groupBy(right, ({ span }) => yearOf(span.from));
  const years = [...byYear].toSorted(([one], [other]) => one - other).map(([startsIn, of]) => yearIn(startsIn, of));
  const wrong = faults.length > 0 ? [] : years.flatMap(faultsOf);
  return { years: years.map(({ year }) => year), faults: [...faults, ...wrong] };
}

type Read = Readonly<{ year: YearInFile; unpaired: readonly string[] }>;

function yearIn(startsIn: number, rows: readonly Row[]): Read {
  const unpaired: string[] = [];
  const whole = rows.flatMap(({ meant, span }) => (meant.kind === 'term' ? [{ term: meant.term, ...span }] : []));
  const paired = rows.flatMap(({ at, meant, span: { from } }) => {
    if (meant.kind !== 'begins') return [];
    const end = rows.find((other) => other.meant.kind === 'ends' && other.meant.term === meant.term);
    if (!end) unpaired.push(`${at}: no row says when this term ends.`);
    return end ? [{ term: meant.term, from, to: end.span.from }] : [];
  });
  const spans = (kind: Meant['kind']) => rows.flatMap(({ meant, span }) => (meant.kind === kind ? span : []));
  for (const { at, meant } of rows)
    if (meant.kind === 'ends' && !rows.some((one) => one.meant.kind === 'begins' && one.meant.term === meant.term))
      unpaired.push(`${at}: no row says when this term begins.`);
  const year = {
    startsIn,
    terms: [...whole, ...paired].toSorted((one, other) => one.from.localeCompare(other.from)),
    halfTerms: spans('half-term').toSorted((one, other) => one.from.localeCompare(other.from)),
    insetDays: spans('inset')
      .flatMap(daysOf)
      .toSorted()
      .map((on) => ({ on })),
  };
  return { year, unpaired };
}

const daysOf = ({ from, to }: Span): readonly CivilDate[] =>
  from > to ? [] : [from, ...daysOf({ from: addDays(from, 1), to })];

function faultsOf({ year, unpaired }: Read): readonly string[] {
  if (unpaired.length > 0) return unpaired;
  try {
    checkYear(year);
    return [];
  } catch (error) {
    if (error instanceof Refusal)
      return [error, ...error.also].map(({ message }) => `School year ${schoolYearWords(year.startsIn)}: ${message}`);
    throw error;
  }
}
