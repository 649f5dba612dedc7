import { setImmediate } from 'node:timers/promises';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NamesOfPeople } from '#contexts/people';
import { childRecord, type ChildRecord } from '#contexts/children';
import { refusals, type Position } from '#platform/event-sourcing';
import { opens, Query, reasonIn, ReasonRequired, type Leaving, type QueryEnvelope } from '#platform/gateway';
import { answered, reasonToTakeOut } from '#statutory-rules';
import { fileOf, type FileFormat } from '#platform/web';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { ReadModels, type Page } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { CaseRows, listed, type CaseFilter, type CasesShown } from './case-rows.service.ts';
import type { CaseloadAsked } from './find-caseload.query.ts';
import { inOrder } from './page-by-name.ts';
import { holdersAsked } from './whose.ts';
import type { CaseWords } from '../asks/case-words.ts';
import { CaseloadLines, type CaseColumn, type Taker } from './caseload-columns.ts';

/**
 * `unlisted`: records that no list shows until a repair, whoever has them; said with every page, true of the last. `of`: how
 * many there are in all; null where there are more than are counted.
 */
export type CasesExported = CasesShown &
  Readonly<{
    unlisted: number;
    of: number | null;
    /** Who takes it out, as the register of people calls them. */
    takenBy: string | null;
    /** Where a list that is not put in the order of its names goes on. */
    goOnAfter: string | null;
  }>;

type PageShown = CasesShown & Pick<CasesExported, 'goOnAfter'>;

/** Which children leave with a file. */
export type ExportAsked = Pick<CaseloadAsked, 'whose' | 'school'> &
  Readonly<{
    /** By a request, which must not compute for long: a list of more children is a job's. */
    atOnce: boolean;
    /** What an earlier try has taken out: it goes on behind that, and reads and records none of it again. */
    behind?: Taken;
  }>;

export type Taken = Readonly<{ children: ReadonlySet<string>; goOnAfter: string | null }>;
const NOTHING: Taken = { children: new Set(), goOnAfter: null };

/**
 * A whole caseload, for a file: in the order of the names where they can be put in one, else in the order in which they
 * were put on record. Each page is recorded with the purpose before it leaves.
 */
export class ExportCaseload extends Query<ExportAsked, CasesExported> {
  static readonly act = 'take-out-a-caseload';
  static readonly leaves = 'file';
  static readonly audit = opens<ExportAsked, CasesExported>(({ items }) => items.map(({ childId }) => childId));
  static readonly views = [childRecord.collection.view, recordScopes.collection.view];
}

export const EXPORTED_AT_ONCE = 100;
/** What a request may take, which is one page: 20 to 33 ms of the loop, with its openings recorded, where 300 took up to 120. */
export const MOST_AT_ONCE = EXPORTED_AT_ONCE;

/** Of what is taken out with more children than may leave without a word. */
export const SAY_WHAT_FOR = 'Say what you need this for. It is kept with the record of each child whom it names.';

const refusal = refusals({
  'too-long-at-once':
    'This list is too long to be taken at once. Have the file made as longer work, or ask for the children of one school.',
});

@QueryHandler(ExportCaseload)
export class ExportCaseloadHandler implements IQueryHandler<ExportCaseload, AsyncIterable<CasesExported>> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly rows: CaseRows,
    private readonly clock: Clock,
    private readonly people: NamesOfPeople,
  ) {}

  async execute({ data, envelope }: ExportCaseload): Promise<AsyncIterable<CasesExported>> {
    const { actor, after, reach, reason } = envelope;
    const asked = holdersAsked(data.whose, actor, reach);
    const filter = asked && { asked, school: data.school };
    return filter ? this.#pages(filter, data, { after, actor, isSaidWhy: reasonIn(reason) !== null }) : none();
  }

  /** Others are served between two pages. */
  async *#pages(
    filter: CaseFilter,
    { atOnce, behind = NOTHING }: ExportAsked,
    { after, actor, isSaidWhy }: Pick<QueryEnvelope, 'after' | 'actor'> & Readonly<{ isSaidWhy: boolean }>,
  ): AsyncGenerator<CasesExported> {
    const found = await this.rows.ids(filter);
    const today = londonDate(this.clock.now());
    if (!isSaidWhy && answered(reasonToTakeOut(found.ids.length, today)).result)
      throw new ReasonRequired(ExportCaseload.name, SAY_WHAT_FOR);
    if (atOnce && (found.more || found.ids.length > MOST_AT_ONCE)) throw refusal('too-long-at-once');
    const left = found.ids.filter((id) => !behind.children.has(id));
    const pages = found.more ? this.#asPutOnRecord(filter, behind.goOnAfter, after) : this.#byName(left, filter, after);
    const takenBy = (await this.people.of([actor.id])).get(actor.id) ?? null;
    for await (const page of pages) {
      yield { ...page, takenBy, unlisted: found.unlisted, of: found.more ? null : found.ids.length };
      await setImmediate();
    }
  }

  async *#byName(ids: readonly string[], { asked }: CaseFilter, after: Position | null): AsyncGenerator<PageShown> {
    const ordered = inOrder(ids, await this.rows.nameOrder(after)).map(({ id }) => id);
    for (let n = 0; n < ordered.length; n += EXPORTED_AT_ONCE)
      yield { ...(await this.rows.ofIds(ordered.slice(n, n + EXPORTED_AT_ONCE), asked, after)), goOnAfter: null };
  }

  /** Not by what changed last: who changes meanwhile would be moved to where the export has been. */
  async *#asPutOnRecord(
    filter: CaseFilter,
    goOnAfter: string | null,
    after: Position | null,
  ): AsyncGenerator<PageShown> {
    for (let cursor: string | null | undefined = goOnAfter ?? undefined; cursor !== null;) {
      const page: Page<ChildRecord> = await this.readModels.find(childRecord.collection, {
        ...listed(filter),
        sort: { by: ['registeredAt'] },
        limit: EXPORTED_AT_ONCE,
        ...(cursor !== undefined && { cursor }),
      });
      yield { ...(await this.rows.shown(page.rows, filter.asked, after)), goOnAfter: page.next };
      cursor = page.next;
    }
  }
}

async function* none(): AsyncGenerator<CasesExported> {}

/** What a file of children is called: by nothing that is in it. */
export const CASELOAD_FILE = { name: 'caseload.csv', type: 'text/csv; charset=utf-8' } as const;

/** What is made of a list that is taken out at once. */
export function caseloadFile(
  pages: readonly CasesExported[],
  columns: readonly CaseColumn[],
  words: CaseWords,
  { format = 'csv', ...taker }: Taker & Readonly<{ format?: FileFormat }>,
): Leaving {
  const lines = new CaseloadLines(columns, words, { ...taker, name: pages[0]?.takenBy ?? null });
  const children = pages.flatMap(({ items }) => items);
  const left = pages.at(-1)?.unlisted ?? 0;
  const rows = [...children.map((child) => lines.of(child)), ...(left > 0 ? [lines.unlisted(left)] : [])];
  // Made once: what is sent is what was put on record.
  const made = fileOf(
    format,
    lines.head,
    rows.map((row) => row.map(dayOrText)),
  );
  return {
    columns: lines.columns,
    parts: async function* () {
      yield { text: await made, children: children.length };
    },
  };
}

/** In figures it is a day, by which a workbook sorts. */
const dayOrText = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? { day: text as CivilDate } : text);
