import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueBy, dueList } from '#platform/deadlines';
import { opensNobody, Query } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { responseWindow } from './response-window-open.ts';

export type ResponseWindowDue = Readonly<{ referralId: string; providerId: string; deadline: Instant }>;

/** Whose time to answer had run out by a moment, in due order; at most 500 windows at once. */
export class AskResponseWindowsDue extends Query<Readonly<{ by: Instant }>, readonly ResponseWindowDue[]> {
  static readonly act = 'close-a-response-window';
  static readonly audit = opensNobody('tells a process which deadlines have passed, and nothing of a child');
  static readonly views = [dueList.view];
}

const LIMIT = 500;

@QueryHandler(AskResponseWindowsDue)
export class AskResponseWindowsDueHandler implements IQueryHandler<AskResponseWindowsDue> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { by } }: AskResponseWindowsDue): Promise<readonly ResponseWindowDue[]> {
    const due = await dueBy(this.readModels, this.sealer, responseWindow, { by, limit: LIMIT });
    return due.map(({ subject, open }) => ({ referralId: subject, providerId: open.item, deadline: open.deadline }));
  }
}
