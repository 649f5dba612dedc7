import { listFields, sumOf, unsaidIn, type DoneKept, type HeadKept, type SummaryKept } from '#pure/spreadsheets';
import type { Job, SealedJobs } from '#platform/operations';
import type { Ground, Outcome } from './verb.ts';

/*
 * What is said here is kept in logs, which anybody may read who runs the service: rows and columns, and nothing that stands in
 * them. Whoever it was brought in for reads the rest on its page.
 */

type Told = Readonly<{ outcome: Outcome; mayBeRecorded: boolean }>;

/** @param columns by which name they are to have been saved */
export async function tellOfList(
  { say }: Ground,
  jobs: SealedJobs,
  { id }: Job,
  columns: string | null,
): Promise<Told> {
  const head = (await jobs.part(id, 0)) as HeadKept;
  const summary = (await jobs.part(id, head.parts + 1)) as SummaryKept;
  const [fresh, here, alike] = (['new', 'here', 'alike'] as const).map((is) => sumOf(summary.counts, is));
  say(`${head.rows} rows: ${fresh} to be put on record, ${here} on record already, ${alike} for a person to say.`);
  if (summary.changing) say(`Of ${summary.changing} on record the list says more, which would be told.`);
  const hinders = [...wrongWith(head, columns), ...rowsWrong(summary)];
  const gone = vanishedOf(summary);
  for (const words of [...hinders, ...gone]) say(`BAD  ${words}`);
  say(`Whoever it is brought in for reads the list at /children-from-a-list/${id}, for seven days.`);
  const isAsItShould = hinders.length + gone.length === 0;
  return { outcome: isAsItShould ? 'done' : 'found', mayBeRecorded: hinders.length === 0 };
}

function wrongWith(head: HeadKept, columns: string | null): readonly string[] {
  const missing = head.missing.map(
    (field) => `No column is known to say the ${listFields[field].label.toLowerCase()}.`,
  );
  const unsaid = unsaidIn(head).map(
    ({ column }) => `Nobody has said what column ${column + 1} is, or that it is left out.`,
  );
  const otherwise = columns !== null && head.readAs !== columns;
  return [...missing, ...unsaid, ...(otherwise ? [`Its columns are not those that were saved as ‘${columns}’.`] : [])];
}

const MOST_TOLD = 50;

function rowsWrong({ faults, faulty }: SummaryKept): readonly string[] {
  const told = faults.slice(0, MOST_TOLD).map(({ row, column, field }) => {
    const where = [column && `column ${column}`, field && listFields[field].label].filter(Boolean).join(', ');
    return `Row ${row}${where ? `, ${where}` : ''}: its page says what is wrong.`;
  });
  return faulty > told.length ? [...told, `And ${faulty - told.length} more.`] : told;
}

function vanishedOf({ vanished }: SummaryKept): readonly string[] {
  if (!vanished || vanished.count === 0) return [];
  const rows = vanished.rows
    .slice(0, MOST_TOLD)
    .map(({ row }) => row)
    .join(', ');
  return [`${vanished.count} of the list before are not in this one (its rows ${rows}): nothing is changed by that.`];
}

/** What became of it. */
export async function tellOfRecording({ say }: Ground, jobs: SealedJobs, { id, parts }: Job): Promise<Outcome> {
  const all = await Promise.all(Array.from({ length: parts }, (_, n) => jobs.part(id, n)));
  const rows = (all as DoneKept[]).flatMap((part) => part.rows);
  const of = (is: string) => rows.filter((row) => row.is === is);
  say(`Recorded: ${of('recorded').length} put on record, ${of('here').length} on record already.`);
  const besides = of('recorded').filter((row) => 'besides' in row);
  const bad = [
    ...of('refused').map(({ row }) => `Row ${row} was refused since it was looked through: its page says why.`),
    ...besides.map(({ row }) => `Row ${row} is on record, and not all that it says: its page says why.`),
  ];
  for (const words of bad) say(`BAD  ${words}`);
  return bad.length > 0 ? 'found' : 'done';
}

const WHY: Readonly<Record<string, string>> = {
  'not-allowed': 'Nobody of this number may bring in a list of children today.',
  'no-such-list': 'The list was destroyed meanwhile, or is another person’s: bring it in again.',
  'not-checked-yet': 'The list is still being read. Nothing is recorded before all of it was looked at.',
  'list-has-faults': 'Rows of the list are wrong. Nothing is recorded of it while one is.',
  'columns-unsaid': 'Columns of the list are not read, and nobody has said that they are left out.',
  'row-undecided':
    'Of some rows a person is to say on its page whether the child is one on record. Nothing was recorded.',
  'unusual-unsaid':
    'Something in it is unusual: say with --because why that is right, or look at it on its page. Nothing was recorded.',
};

export const whyNotTaken = (code: string): string =>
  WHY[code] ?? `The file could not be read as a list of children (${code}). Nothing was recorded.`;
