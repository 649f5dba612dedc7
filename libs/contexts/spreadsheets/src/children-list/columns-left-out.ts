import { dayOfCell } from '../sheet/day-of-cell.ts';
import { textOf, type Cell, type Sheet } from '../sheet/cell.ts';
import { severalColumns, type Columns, type ListField } from './columns.ts';

/** A column in which something stands, and of which nothing is read: what it might say, and what stands in its first rows. */
export type LeftOut = Readonly<{
  column: number;
  perhaps: ListField | null;
  samples: readonly string[];
  /** Some of what stands there is not shown, since it may say where somebody lives. */
  isWithheld?: boolean;
}>;

const SAMPLES = 3;
const LOOKED_AT = 50;
const LONGEST = 40;

/** @param at where the headings stand */
export function columnsLeftOut(sheet: Sheet, at: number, columns: Columns): readonly LeftOut[] {
  const width = Math.max(...sheet.slice(at).map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => column).flatMap((column): readonly LeftOut[] => {
    if ((columns[column] ?? null) !== null) return [];
    const filled = sheet.slice(at + 1).flatMap((row) => (textOf(row[column]) === '' ? [] : [row[column]!]));
    if (filled.length === 0) return [];
    const samples = [...new Set(filled.slice(0, LOOKED_AT).map(textOf))].slice(0, SAMPLES);
    return [
      {
        ...{ column, perhaps: perhapsIn(textOf(sheet[at]![column]), filled.slice(0, LOOKED_AT), columns) },
        samples: samples.map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)),
      },
    ];
  });
}

type Sign = Readonly<{ field: ListField; heading: RegExp | null; holds: (cells: readonly Cell[]) => boolean }>;

const each = (means: RegExp) => (cells: readonly Cell[]) => cells.every((cell) => means.test(textOf(cell)));
const some = (means: RegExp) => (cells: readonly Cell[]) => cells.some((cell) => means.test(textOf(cell)));
const days = (cells: readonly Cell[]) => cells.every((cell) => 'day' in dayOfCell(cell));
const text = (cells: readonly Cell[]) => !days(cells) && cells.every((cell) => /\p{L}/u.test(textOf(cell)));

/** By what stands in it, whatever its heading says; then by its heading, where what stands in it may be that. */
const SIGNS: readonly Sign[] = [
  { field: 'upn', heading: null, holds: each(/^[A-Z]\d{11}[\dA-Z]$/i) },
  { field: 'schoolUrn', heading: null, holds: each(/^[1-9]\d{5}$/) },
  { field: 'owningService', heading: null, holds: each(/^(?:send?|exclusions?)\b/i) },
  { field: 'contact', heading: null, holds: some(/@|(?:\d[ -]?){10,}/) },
  { field: 'address', heading: null, holds: some(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i) },
  { field: 'dateOfBirth', heading: /birth|born|age|dob/i, holds: days },
  { field: 'onRollFrom', heading: null, holds: days },
  { field: 'address', heading: /live|living|home|resid|road|house/i, holds: text },
  { field: 'contact', heading: /ring|call|mother|father|mum|dad|kin|family of/i, holds: text },
  { field: 'officerId', heading: /worker|lead|responsible|staff|has the child|allocat/i, holds: text },
  { field: 'familyName', heading: /last|surname|family/i, holds: text },
  { field: 'givenNames', heading: /name|child|pupil|student/i, holds: text },
];

/** What nothing is said of yet, or may stand in several. */
function perhapsIn(heading: string, cells: readonly Cell[], columns: Columns): ListField | null {
  const open = SIGNS.filter(({ field }) => severalColumns.includes(field) || !columns.includes(field));
  return open.find((sign) => (sign.heading?.test(heading) ?? true) && sign.holds(cells))?.field ?? null;
}
