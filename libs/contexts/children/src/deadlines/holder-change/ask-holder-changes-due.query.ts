import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueBy, dueList } from '#platform/deadlines';
import { opensNobody, Query } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { CivilDate, Instant } from '#platform/time';
import { holderChange } from './holder-change.ts';

export type HolderChangeDue = Readonly<{ childId: string; changeId: string; from: CivilDate; dueAt: Instant }>;

/** Changes that were told ahead and whose day has come by a moment, in due order; at most 500 at once. */
export class AskHolderChangesDue extends Query<Readonly<{ by: Instant }>, readonly HolderChangeDue[]> {
  static readonly act = 'note-a-change-in-effect';
  static readonly audit = opensNobody('tells a process which days have come, and nothing of a child');
  static readonly views = [dueList.view];
}

const LIMIT = 500;

@QueryHandler(AskHolderChangesDue)
export class AskHolderChangesDueHandler implements IQueryHandler<AskHolderChangesDue> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { by } }: AskHolderChangesDue): Promise<readonly HolderChangeDue[]> {
    const due = await dueBy(this.readModels, this.sealer, holderChange, { by, limit: LIMIT });
    return due.map(({ subject, open: { item, from }, dueAt }) => ({ childId: subject, changeId: item, from, dueAt }));
  }
}
