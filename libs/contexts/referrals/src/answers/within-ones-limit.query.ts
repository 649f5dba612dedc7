import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#platform/event-sourcing';
import { opensNobody, Query } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { ApprovalLimits } from '../asks/approval-limits.ts';
import { withinOnesLimit, type Approved } from '../referral/within-ones-limit.ts';

type Approving = Readonly<{ pence: number; by: Pick<Actor, 'role' | 'ownRole'>; on: CivilDate }>;

/** Whether a price a week is somebody’s own to approve, as of an award. */
export class AskWithinOnesLimit extends Query<Approving, Approved> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a decision what a role may approve, and nothing of any child');
  static readonly views = [];
}

@QueryHandler(AskWithinOnesLimit)
export class AskWithinOnesLimitHandler implements IQueryHandler<AskWithinOnesLimit> {
  constructor(private readonly limits: ApprovalLimits) {}

  execute({ data }: AskWithinOnesLimit): Promise<Approved> {
    return Promise.resolve(withinOnesLimit(this.limits.on(data.on), data));
  }
}
