import { setImmediate } from 'node:timers/promises';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childRecord, type ChildRecord } from '#contexts/children';
import { refusals, type Position } from '#platform/event-sourcing';
import { opens, Query } from '#platform/gateway';
import { ReadModels, type Page } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { CaseRows, listed, type CaseFilter, type CasesShown } from './case-rows.service.ts';
import type { CaseloadAsked } from './find-caseload.query.ts';
import { inOrder } from './page-by-name.ts';
import { holdersAsked } from './whose.ts';
import type { CaseWords } from '../asks/case-words.ts';
import { caseloadHead, caseloadLine, unlistedLine } from './caseload-columns.ts';

/**
 * `unlisted`: records that no list shows until a repair, whoever has them; said with every page, true of the last. `of`: how
 * many there are in all; null where there are more than are counted.
 */
export type CasesExported = CasesShown &
  Readonly<{
    unlisted: number;
    of: number | null;
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
  static readonly audit = opens<ExportAsked, CasesExported>(({ items }) => items.map(({ childId }) => childId));
  static readonly views = [childRecord.collection.view, recordScopes.collection.view];
}

export const EXPORTED_AT_ONCE = 100;
/** What a request may take, which is one page: 20 to 33 ms of the loop, with its openings recorded, where 300 took up to 120. */
export const MOST_AT_ONCE = EXPORTED_AT_ONCE;

const refusal = refusals({
  'too-long-at-once':
    'This list is too long to be taken at once. Have the file made as longer work, or ask for the children of one school.',
});

@QueryHandler(ExportCaseload)
export class ExportCaseloadHandler implements IQueryHandler<ExportCaseload, AsyncIterable<CasesExported>> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly rows: CaseRows,
  ) {}

  async execute({ data, envelope: { actor, after, reach } }: ExportCaseload): Promise<AsyncIterable<CasesExported>> {
    const asked = holdersAsked(data.whose, actor, reach);
    const filter = asked && { asked, school: data.school };
    return filter ? this.#pages(filter, data, after) : none();
  }

  /** Others are served between two pages. */
  async *#pages(
    filter: CaseFilter,
    { atOnce, behind = NOTHING }: ExportAsked,
    after: Position | null,
  ): AsyncGenerator<CasesExported> {
    const found = await this.rows.ids(filter);
    if (atOnce && (found.more || found.ids.length > MOST_AT_ONCE)) throw refusal('too-long-at-once');
    const left = found.ids.filter((id) => !behind.children.has(id));
    const pages = found.more ? this.#asPutOnRecord(filter, behind.goOnAfter, after) : this.#byName(left, filter, after);
    for await (const page of pages) {
      yield { ...page, unlisted: found.unlisted, of: found.more ? null : found.ids.length };
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

/** The lines of a file, a page of them at a time, for whoever writes it: a route, a page, a job. */
export async function* caseloadFile(
  pages: AsyncIterable<CasesExported>,
  words: CaseWords,
): AsyncGenerator<readonly (readonly string[])[]> {
  let left = 0;
  let head = [caseloadHead];
  for await (const { items, unlisted } of pages) {
    yield [...head, ...items.map((child) => caseloadLine(child, words))];
    [head, left] = [[], unlisted];
  }
  const last = [...head, ...(left > 0 ? [unlistedLine(left)] : [])];
  if (last.length > 0) yield last;
}
