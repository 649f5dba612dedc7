import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import type { DueItem } from '../due/due-item.ts';
import { FindWork, FindWorkHandler, type WorkAsked } from '../due/find-work.query.ts';
import { workGroups, type WorkGroup } from '../due/work-groups.ts';
import { childrenIn, type WholeList } from './whole-list.ts';
import { WholeLists } from './whole-lists.service.ts';

export type WorkToTakeOut = Omit<WorkAsked, 'cursor'>;
/** What is due, and under which heading it stands on the page. */
export type WorkTakenOut = WholeList<DueItem & Readonly<{ group: WorkGroup }>>;

/** What is due, whole, for a file: group by group as its page shows them. */
export class ExportWork extends Query<WorkToTakeOut, WorkTakenOut> {
  static readonly act = 'take-out-a-caseload';
  static readonly leaves = 'file';
  static readonly audit = opens<WorkToTakeOut, WorkTakenOut>(childrenIn);
  static readonly views = FindWork.views;
}

@QueryHandler(ExportWork)
export class ExportWorkHandler implements IQueryHandler<ExportWork, WorkTakenOut> {
  constructor(
    private readonly work: FindWorkHandler,
    private readonly lists: WholeLists,
  ) {}

  execute({ data, envelope }: ExportWork): Promise<WorkTakenOut> {
    const groups = data.group === null ? [...workGroups] : [data.group];
    return this.lists.of(ExportWork, envelope, async (cursor) => {
      const group = groups[0]!;
      const found = await this.work.execute(new FindWork({ ...data, group, cursor: within(cursor) }, envelope));
      const [listed] = found.groups;
      const next = listed?.next ?? null;
      if (next === null) groups.shift();
      const items = (listed?.items ?? []).map((item) => ({ ...item, group }));
      return { items, unlisted: found.unlisted, next: next ?? (groups.length > 0 ? NEXT_GROUP : null) };
    });
  }
}

/** Where another group begins, from its start. */
const NEXT_GROUP = 'next-group';
const within = (cursor: string | null): string | null => (cursor === NEXT_GROUP ? null : cursor);
