import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import type { FileRow } from './years-in-file.ts';

/** What stands in a file, row by row, as it is written there; or what is wrong with all of it. */
export type RowsOfFile = Readonly<{ rows: readonly FileRow[]; fault: string | null }>;

const notReadable = (fault: string): RowsOfFile => ({ rows: [], fault });

/** The text of a CSV or of an iCalendar file, whichever it is. */
export const rowsOfFile = (text: string): RowsOfFile =>
  /^\s*BEGIN:VCALENDAR/i.test(text) ? rowsOfCalendar(text) : rowsOfTable(text);

/** What a column may be called at its head. */
const COLUMNS = {
  what: /^(?:what|name|event|kind|title)$/,
  from: /^(?:from|start|first day)$/,
  to: /^(?:to|end|last day)$/,
};

function rowsOfTable(text: string): RowsOfFile {
  let table: string[][];
  try {
    // Whatever a spreadsheet puts between: it is told by what stands there most.
    const delimiter = [',', ';', '\t'].toSorted((one, other) => text.split(other).length - text.split(one).length)[0]!;
    table = parse(text, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: false, trim: true });
  } catch (error) {
    return notReadable(`The file cannot be read as CSV: ${(error as Error).message}.`);
  }
  // An empty line is no row, and is counted: what is wrong is found by its number.
  const filled = table.flatMap((cells, n) =>
    cells.join() === '' && cells.length < 2 ? [] : [{ cells, at: `Row ${n + 1}` }],
  );
  const [{ cells: head } = { cells: [] }, ...rows] = filled;
  const columnOf = (called: RegExp) => head.findIndex((cell) => called.test(cell.toLowerCase()));
  const [what, from, to] = [columnOf(COLUMNS.what), columnOf(COLUMNS.from), columnOf(COLUMNS.to)];
  if (what < 0 || from < 0 || to < 0) return notReadable('The first row must name the columns: what, from and to.');
  return {
    fault: null,
    rows: rows.map(({ cells, at }) => ({
      ...{ at, what: cells[what] ?? '', from: cells[from] ?? '', to: cells[to] ?? '' },
    })),
  };
}

function rowsOfCalendar(text: string): RowsOfFile {
  try {
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    return {
      fault: null,
      rows: events.map((component, n) => {
        const event = new ICAL.Event(component);
        const [start, end] = [event.startDate as ICAL.Time | null, event.endDate as ICAL.Time | null];
        // The end of an event of whole days is the day behind its last.
        if (end?.isDate && start && end.compare(start) > 0) end.adjust(-1, 0, 0, 0);
        return {
          ...{ at: `Event ${n + 1}`, what: event.summary ?? '', from: dayOf(start), to: dayOf(end) },
          ...(event.isRecurring() && { repeats: true as const }),
        };
      }),
    };
  } catch (error) {
    return notReadable(`The file cannot be read as iCalendar: ${(error as Error).message.replace(/\.$/, '')}.`);
  }
}

const dayOf = (time: ICAL.Time | null): string => time?.toString().slice(0, 10) ?? '';
