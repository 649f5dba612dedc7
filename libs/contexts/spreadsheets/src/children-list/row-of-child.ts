import type { CivilDate } from '#platform/time';
import type { ChildInRow } from '../asks/children-of-rows.ts';
import type { SchoolCalled } from '../asks/schools-called.ts';
import { isErrorOfSheet, textOf, type Cell, type Sheet } from '../sheet/cell.ts';
import { listFields, type Columns, type ListField } from './columns.ts';
import { besidesInRow } from './besides-in-row.ts';
import { birthInRow } from './birth-in-row.ts';
import { livesInRow } from './lives-in-row.ts';
import { dayIn, notAfter, oneLine, WrongCell } from './wrong-cell.ts';

/** What a list is read with, besides what stands in it. */
export type ReadWith = Readonly<{
  /** Of whoever stands in a row that says none. */
  service: string;
  officers: readonly Readonly<{ id: string; name: string }>[];
  today: CivilDate;
  /** By the names that stand in the list, as the register has them; left out where no name was looked up. */
  schools?: ReadonlyMap<string, readonly SchoolCalled[]>;
  /** Of each column: it names the system of which a number is. */
  heading?: readonly string[];
}>;

export type FaultOfRow = Readonly<{ field: ListField; words: string }>;
export type RowRead = Readonly<{ child: ChildInRow } | { faults: readonly FaultOfRow[] }>;

/** One row of a list as a child that may be registered, or all that is wrong with it. */
export function rowOfChild(row: number, cells: readonly Cell[], columns: Columns, given: ReadWith): RowRead {
  const faults: FaultOfRow[] = [];
  const cellsOf = (field: ListField): readonly Cell[] =>
    columns.flatMap((each, n) => (each === field && textOf(cells[n]) !== '' ? [cells[n]!] : []));
  const headingsOf = (field: ListField): readonly string[] =>
    columns.flatMap((each, n) => (each === field && textOf(cells[n]) !== '' ? [given.heading?.[n] ?? ''] : []));
  const read = <T>(field: ListField, as: (cells: readonly Cell[]) => T, missing: T): T => {
    const found = cellsOf(field);
    try {
      const failed = found.map(textOf).find(isErrorOfSheet);
      if (failed)
        throw new WrongCell(`‘${failed}’ is an error of the spreadsheet: mend its formula, or write the value`);
      const formula = found.map(textOf).find((text) => text.startsWith('='));
      if (formula) throw new WrongCell(`‘${formula}’ is a formula: write the value`);
      if (found.length > 0) return as(found);
      if (listFields[field].isNeeded) throw new WrongCell(`${listFields[field].label} is missing`);
    } catch (error) {
      if (!(error instanceof WrongCell)) throw error;
      faults.push({ field, words: error.message });
    }
    return missing;
  };
  const child: ChildInRow = {
    row,
    givenNames: read('givenNames', oneLine, ''),
    familyName: read<string | null>('familyName', oneLine, null),
    ...birthInRow(read),
    upn: read<string | null>('upn', (found) => oneLine(found).replace(/\s/g, '').toUpperCase(), null),
    ...read('schoolUrn', (found) => roll(found, given), { schoolUrn: null, noRoll: null }),
    onRollFrom: read<CivilDate | null>('onRollFrom', (found) => notAfter(dayIn(found), given.today), null),
    owningService: read('owningService', service, given.service),
    officerId: read<string | null>('officerId', (found) => officer(textOf(found[0]), given), null),
    address: read<string | null>('address', lines, null),
    contact: read<string | null>('contact', lines, null),
    ...livesInRow(read, given.today),
    besides: besidesInRow(read, given.today, headingsOf('otherNumber')),
  };
  return faults.length > 0 ? { faults } : { child };
}

const lines = (found: readonly Cell[]): string => found.map(textOf).join('\n');

/** What a list says of one on no school’s roll: the whole cell, in words that mean it and nothing else. A school may begin with them. */
const ON_NONE: readonly (readonly [RegExp, ChildInRow['noRoll']])[] = [
  [/^(?:ehe|(?:elective(?:ly)? )?home educat(?:ed|ion)|educated at home)$/i, 'educated-at-home'],
  [/^(?:eotas|educated otherwise than at (?:a )?school)$/i, 'provided-otherwise'],
  [/^(?:not (?:yet )?at (?:a )?school|not at school yet)$/i, 'not-at-school-yet'],
  [/^(?:left|off[ -]roll|left (?:a|the) school)$/i, 'left-a-school'],
  [/^(?:none|no school|no roll|on no roll|not on (?:a |any )?roll)$/i, 'not-known'],
];

function roll(found: readonly Cell[], given: ReadWith): Pick<ChildInRow, 'schoolUrn' | 'noRoll'> {
  const cell = schoolCell(found);
  const [name, other] = found.map(textOf).filter((text) => !isFigures(text));
  if (other !== undefined && other !== name)
    throw new WrongCell(
      `‘${name}’ and ‘${other}’ both stand there as the school: say which column is the school’s name`,
    );
  if (name !== undefined && isUrn(textOf(cell)) && ON_NONE.some(([said]) => said.test(name)))
    throw new WrongCell(
      `‘${textOf(cell)}’ is the number of a school, and ‘${name}’ says that the child is on none: leave one of the two empty`,
    );
  const none = ON_NONE.find(([said]) => said.test(textOf(cell)));
  return none ? { schoolUrn: null, noRoll: none[1] } : { schoolUrn: urn(cell, given), noRoll: null };
}

/** By its number, or by the whole name of one alone. */
function urn(cell: Cell | undefined, { schools }: ReadWith): number {
  const text = textOf(cell);
  if (isUrn(text)) return Number(text);
  const called = schools?.get(text) ?? [];
  if (called.length === 1) return called[0]!.urn;
  if (called.length > 1) {
    const each = called.map(({ urn: number, place }) => (place === null ? `${number}` : `${number} (${place})`));
    throw new WrongCell(
      `${called.length} schools are called ‘${text}’: write the URN of the one that is meant, ${each.join(', ')}`,
    );
  }
  throw new WrongCell(
    `‘${text}’ is no URN of a school, which has six digits, and no open school is called just so; of a child on no roll write ‘educated at home’, ‘EOTAS’, ‘left’, ‘not at school yet’ or ‘none’`,
  );
}

/** Its number stands before its name, in whichever column; a number that is wrong, too. */
const schoolCell = (cells: readonly Cell[]): Cell | undefined =>
  cells.find((cell) => isFigures(textOf(cell))) ?? cells.find((cell) => textOf(cell) !== '');

const isFigures = (text: string): boolean => /^[\d\s]+$/.test(text);

const isUrn = (text: string): boolean => /^\d{6}$/.test(text);

/** Schools that stand in a list by their names, each once. @param rows below the headings */
export const schoolNamesIn = (rows: Sheet, columns: Columns): readonly string[] => {
  const names = rows
    .map((cells) => textOf(schoolCell(cells.filter((_, n) => columns[n] === 'schoolUrn'))))
    .filter((text) => text !== '' && !isUrn(text) && !ON_NONE.some(([said]) => said.test(text)));
  return [...new Set(names)];
};

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^send?\b/i, 'sen'],
  [/^exclusions?\b/i, 'exclusions'],
];

function service([cell]: readonly Cell[]): string {
  const text = textOf(cell);
  const found = SERVICES.find(([named]) => named.test(text));
  if (!found) throw new WrongCell(`‘${text}’ is neither SEN nor Exclusions`);
  return found[1];
}

function officer(text: string, { officers }: ReadWith): string {
  const named = officers.filter(({ name }) => name.toLowerCase() === text.toLowerCase().replace(/\s+/g, ' '));
  if (named.length === 1) return named[0]!.id;
  throw new WrongCell(
    named.length === 0
      ? `Nobody called ‘${text}’ may have a child here: write the name as the register of people has it`
      : `More than one officer is called ‘${text}’: leave it empty, and say it in the record`,
  );
}
