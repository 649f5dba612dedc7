import { Injectable } from '@nestjs/common';
import { EventStore } from '#platform/event-sourcing';
import { NotAllowed } from '#platform/gateway';
import { JobFailed, type JobWork } from '#platform/jobs';
import { Clock, londonDate } from '#platform/time';
import { SealedJobs } from '#platform/operations';
import { ChildrenOfRows, type ChildInRow, type RowCompared } from '../asks/children-of-rows.ts';
import { SchoolsCalled } from '../asks/schools-called.ts';
import {
  childrenInSheet,
  faultAt,
  listIn,
  schoolsNamedIn,
  type FaultInSheet,
  type ListRead,
} from '../children-list/children-in-sheet.ts';
import { fieldNames, type ListField } from '../children-list/columns.ts';
import {
  KEPT_DAYS,
  tellsMore,
  type CheckGiven,
  type Counts,
  type HeadKept,
  type RowKept,
  type SummaryKept,
} from '../list-kept.ts';
import type { RowsKept } from '../list-kept.ts';
import { vanishedFrom } from '../feeds/vanished-from-feed.ts';
import { NotAList } from '../sheet/cell.ts';
import { isTextCalledWorkbook, sheetsOfFile } from '../sheet/sheets-of-file.service.ts';
import { CheckList } from './check-list.ts';

/** As many rows as are compared, and kept, at once. */
const ROWS = 250;
const MOST_LISTED = 500;

/** Reads a list, and compares it a part after the other, as who brought it in. */
@Injectable()
export class CheckListJob {
  static readonly kind = CheckList.kind;
  static readonly keepDays = KEPT_DAYS;

  constructor(
    private readonly children: ChildrenOfRows,
    private readonly schools: SchoolsCalled,
    private readonly events: EventStore,
    private readonly clock: Clock,
    private readonly jobs: SealedJobs,
  ) {}

  readonly work: JobWork = async (task) => {
    const { job, advance } = task;
    if (task.given === null) throw new JobFailed('not-allowed');
    const given = task.given as CheckGiven;
    const read = await this.#read(given);
    const parts = chunksOf(read.children);
    const { heading, columns, readAs, missing, leftOut, isSaid, rows } = read;
    if (job.parts === 0)
      await advance({ done: 0, of: rows }, {
        heading,
        columns,
        readAs,
        missing,
        leftOut,
        isSaid,
        rows,
        parts: parts.length,
      } satisfies HeadKept);
    const kept: RowsKept[] = [];
    for (const [n, part] of parts.entries()) {
      if (n + 1 < job.parts) kept.push((await task.part(n + 1)) as RowsKept);
      else {
        kept.push({ rows: await this.#compared(part, given) });
        await advance({ done: Math.min((n + 1) * ROWS, rows), of: rows }, kept[n]!);
      }
    }
    if (job.parts > parts.length + 1) return;
    const summary = summaryOf(read, kept);
    const vanished = await this.#vanished(given.before ?? null, read, summary);
    await advance({ done: rows, of: rows }, { ...summary, vanished } satisfies SummaryKept);
  };

  /** While a row is wrong nobody can say who stands in it. */
  async #vanished(listId: string | null, { children, missing }: ListRead, { faulty }: SummaryKept) {
    const head = listId === null ? null : ((await this.jobs.part(listId, 0)) as HeadKept | null);
    if (listId === null || head === null || faulty > 0 || missing.length > 0) return null;
    const before: ChildInRow[] = [];
    for (let n = 1; n <= head.parts; n++) {
      const part = (await this.jobs.part(listId, n)) as RowsKept | null;
      before.push(...(part?.rows ?? []).map(({ child }) => child));
    }
    const gone = vanishedFrom(before, children);
    const rows = gone.slice(0, MOST_LISTED).map(({ row, givenNames, familyName }) => ({ row, givenNames, familyName }));
    return { listId, count: gone.length, rows };
  }

  async #read({ file, columns, service, officers, saved }: CheckGiven): Promise<ListRead> {
    const bytes = Buffer.from(file.bytes, 'base64');
    const isText = isTextCalledWorkbook(bytes, file.name);
    try {
      const sheet = listIn(await sheetsOfFile(bytes));
      const names = schoolsNamedIn(sheet, columns, { saved });
      const schools = names.length === 0 ? new Map<string, never[]>() : await this.schools.by(names);
      const readWith = { service, officers, saved, schools, today: londonDate(this.clock.now()) };
      const read = childrenInSheet(sheet, columns, readWith);
      // What reads as a list is taken as one; where nothing does, what it is called tells why.
      if (isText && read.columns.every((field) => field === null)) throw new NotAList('text-called-workbook');
      return read;
    } catch (error) {
      if (!(error instanceof NotAList)) throw error;
      throw new JobFailed(failureOf(isText && OF_TEXT.has(error.code) ? new NotAList('text-called-workbook') : error));
    }
  }

  async #compared(children: ListRead['children'], given: CheckGiven): Promise<readonly RowKept[]> {
    const { actor, correlationId } = given;
    const after = await this.events.head();
    try {
      const compared = await this.children.compare(children, { actor, correlationId, ...(after && { after }) });
      return children.map((child, n) => ({ child, compared: compared[n]! }));
    } catch (error) {
      throw error instanceof NotAllowed ? new JobFailed('not-allowed') : error;
    }
  }
}

/** What text is found to be that was saved as no list at all. */
const OF_TEXT: ReadonlySet<string> = new Set(['no-heading', 'not-a-spreadsheet', 'empty']);

/** With the row in which it is found, where one can be named. */
const failureOf = ({ code, row }: NotAList): string => (row === null ? code : `${code}:${row}`);

const chunksOf = (children: ListRead['children']) =>
  Array.from({ length: Math.ceil(children.length / ROWS) }, (_, n) => children.slice(n * ROWS, (n + 1) * ROWS));

const isField = (field: string): field is ListField => (fieldNames as readonly string[]).includes(field);

function summaryOf({ columns, faults: read }: ListRead, kept: readonly RowsKept[]): SummaryKept {
  const compared = kept.map(({ rows }) => rows.map((row) => row.compared));
  const wrong = compared
    .flat()
    .flatMap((each): readonly FaultInSheet[] =>
      each.is === 'wrong'
        ? each.faults.map(({ field, words }) =>
            isField(field)
              ? faultAt(columns, each.row, { field, words })
              : { row: each.row, column: null, field: null, words },
          )
        : [],
    );
  const faults = [...read, ...wrong].toSorted((one, other) => one.row - other.row);
  const faultyBy: Record<string, number> = {};
  for (const { field } of faults) faultyBy[field ?? ''] = (faultyBy[field ?? ''] ?? 0) + 1;
  const asked = compared.flat().filter((each) => (each.is === 'new' || each.is === 'alike') && each.unusual.length > 0);
  return {
    counts: compared.map(countsOf),
    unusual: asked.length,
    changing: compared.flat().filter((each) => each.is === 'here' && tellsMore(each)).length,
    ...{ faults: faults.slice(0, MOST_LISTED), faulty: faults.length, faultyBy },
  };
}

const countsOf = (compared: readonly RowCompared[]): Counts => {
  const counts = { wrong: 0, new: 0, here: 0, alike: 0 };
  for (const { is } of compared) counts[is] += 1;
  return counts;
};
