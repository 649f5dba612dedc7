import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import type { DueItem } from '../due/due-item.ts';
import { FindWork, FindWorkHandler, type WorkAsked } from '../due/find-work.query.ts';
import { workGroups, type WorkGroup } from '../due/work-groups.ts';
import { FindLeftBehind, FindLeftBehindHandler, type LeftBehindFound } from '../left-behind/find-left-behind.query.ts';
import {
  FindMarksOutside,
  FindMarksOutsideHandler,
  type MarksOutsideFound,
} from '../registers/find-marks-outside.query.ts';
import { FindUnmarked, FindUnmarkedHandler } from '../registers/find-unmarked.query.ts';
import {
  FindLiftingsAsked,
  FindLiftingsAskedHandler,
  type LiftingsAskedFound,
} from '../second-words/find-liftings-asked.query.ts';
import {
  FindMergesAsked,
  FindMergesAskedHandler,
  type MergesAskedFound,
} from '../second-words/find-merges-asked.query.ts';
import { childrenIn, type WholeList } from './whole-list.ts';
import { WholeLists } from './whole-lists.service.ts';

/**
 * `besides`: of whoever has children, what waits and has no day; `registers`: of whoever keeps them, what nobody has marked;
 * `liftings` and `merges`: of whoever decides, what waits for a second person.
 */
export type WorkToTakeOut = Omit<WorkAsked, 'cursor'> &
  Readonly<{ besides: boolean; registers: boolean; liftings: boolean; merges: boolean }>;
/** What is due, and under which heading it stands on the page; and what waits besides. */
export type RowOfWork =
  | (DueItem & Readonly<{ row: 'due'; group: WorkGroup }>)
  | (MarksOutsideFound['items'][number] & Readonly<{ row: 'outside' }>)
  | (LeftBehindFound['items'][number] & Readonly<{ row: 'left-behind' }>)
  | (LiftingsAskedFound['items'][number] & Readonly<{ row: 'lifting' }>)
  | (MergesAskedFound['items'][number] & Readonly<{ row: 'merge' }>);
export type WorkTakenOut = WholeList<RowOfWork>;

/** What is due, whole, for a file: group by group as its page shows them. */
export class ExportWork extends Query<WorkToTakeOut, WorkTakenOut> {
  static readonly act = 'take-out-a-caseload';
  static readonly leaves = 'file';
  static readonly audit = opens<WorkToTakeOut, WorkTakenOut>(childrenIn);
  static readonly views = [
    ...new Set(
      [FindWork, FindMarksOutside, FindLeftBehind, FindUnmarked, FindLiftingsAsked, FindMergesAsked].flatMap(
        ({ views }) => views,
      ),
    ),
  ];
}

@QueryHandler(ExportWork)
export class ExportWorkHandler implements IQueryHandler<ExportWork, WorkTakenOut> {
  constructor(
    private readonly work: FindWorkHandler,
    private readonly outside: FindMarksOutsideHandler,
    private readonly leftBehind: FindLeftBehindHandler,
    private readonly unmarked: FindUnmarkedHandler,
    private readonly liftings: FindLiftingsAskedHandler,
    private readonly merges: FindMergesAskedHandler,
    private readonly lists: WholeLists,
  ) {}

  async execute({ data, envelope }: ExportWork): Promise<WorkTakenOut> {
    const groups = data.group === null ? [...workGroups] : [data.group];
    const { whose, covered } = data;
    const isWhole = data.group === null && data.what === null;
    const list = await this.lists.of(ExportWork, envelope, async (cursor): Promise<PageOfWork> => {
      if (cursor === BESIDES) return { items: await this.#besides(data, envelope), unlisted: 0, next: null };
      const group = groups[0]!;
      const found = await this.work.execute(new FindWork({ ...data, group, cursor: within(cursor) }, envelope));
      const [listed] = found.groups;
      const next = listed?.next ?? null;
      if (next === null) groups.shift();
      const items = (listed?.items ?? []).map((item) => ({ ...item, row: 'due' as const, group }));
      return { items, unlisted: found.unlisted, next: next ?? (groups.length > 0 ? NEXT_GROUP : BESIDES) };
    });
    const asked = new FindUnmarked({ whose, covered }, envelope);
    return { ...list, unmarked: data.registers && isWhole ? await this.unmarked.execute(asked) : null };
  }

  /** As they stand below the groups on the page. */
  async #besides(asked: WorkToTakeOut, envelope: ExportWork['envelope']): Promise<readonly RowOfWork[]> {
    return [...(await this.#withoutDay(asked, envelope)), ...(await this.#secondWords(asked, envelope))];
  }

  /** Whoever asked, and whose: it waits for the reader, whichever list is taken out. */
  async #secondWords({ group, what, liftings, merges }: WorkToTakeOut, envelope: ExportWork['envelope']) {
    if (group !== null || what !== null) return [];
    const [lifted, ones] = await Promise.all([
      liftings ? this.liftings.execute(new FindLiftingsAsked({}, envelope)) : null,
      merges ? this.merges.execute(new FindMergesAsked({}, envelope)) : null,
    ]);
    return [
      ...(lifted?.items ?? []).map((item) => ({ ...item, row: 'lifting' as const })),
      ...(ones?.items ?? []).map((item) => ({ ...item, row: 'merge' as const })),
    ];
  }

  async #withoutDay({ whose, covered, group, what, besides }: WorkToTakeOut, envelope: ExportWork['envelope']) {
    if (!besides || group !== null) return [];
    const left =
      what === null || what === 'allocating'
        ? await this.leftBehind.execute(new FindLeftBehind({ whose }, envelope))
        : null;
    const outside =
      what === null ? await this.outside.execute(new FindMarksOutside({ whose, covered }, envelope)) : null;
    return [
      ...(left?.items ?? []).map((item) => ({ ...item, row: 'left-behind' as const })),
      ...(outside?.items ?? []).map((item) => ({ ...item, row: 'outside' as const })),
    ];
  }
}

type PageOfWork = Readonly<{ items: readonly RowOfWork[]; unlisted: number; next: string | null }>;

/** Where another group begins, from its start; and behind the last, what waits besides. */
const NEXT_GROUP = 'next-group';
const BESIDES = 'besides';
const within = (cursor: string | null): string | null => (cursor === NEXT_GROUP ? null : cursor);
