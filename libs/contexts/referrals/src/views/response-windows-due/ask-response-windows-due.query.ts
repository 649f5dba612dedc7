import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { awaitedAnswers, responseWindowsDue, type AwaitedAnswer } from './response-windows-due.ts';

export type ResponseWindowDue = AwaitedAnswer & Readonly<{ referralId: string }>;

/** Whose time to answer had run out by a moment, in due order; at most the windows of 500 referrals at once. */
export class AskResponseWindowsDue extends Query<Readonly<{ by: Instant }>, readonly ResponseWindowDue[]> {
  static readonly act = 'close-a-response-window';
  static readonly audit = opensNobody('tells a process which deadlines have passed, and nothing of a child');
  static readonly views = ['response-windows-due'];
}

const LIMIT = 500;

@QueryHandler(AskResponseWindowsDue)
export class AskResponseWindowsDueHandler implements IQueryHandler<AskResponseWindowsDue> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { by } }: AskResponseWindowsDue): Promise<readonly ResponseWindowDue[]> {
    const { rows } = await this.readModels.find(responseWindowsDue.collection, {
      where: { nextDeadline: { lte: by } },
      sort: { by: ['nextDeadline'] },
      limit: LIMIT,
    });
    return rows
      .flatMap(({ id: referralId, document }) => awaitedAnswers(document).map((due) => ({ referralId, ...due })))
      .filter(({ deadline }) => deadline <= by)
      .sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
  }
}
