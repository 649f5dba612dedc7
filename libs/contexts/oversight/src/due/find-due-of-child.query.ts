import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueList } from '#platform/deadlines';
import { mayRead, opens, pageOf, Query, wholePage, type Saying } from '#platform/gateway';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { dueItem, type DueItem } from './due-item.ts';
import { NextDue } from './next-due.service.ts';
import { WeeklyPrices } from './weekly-prices.service.ts';

type OfChild = Readonly<{ childId: string }>;

const dueOfChildFound = pageOf('DueOfChildFound', dueItem);
export type DueOfChildFound = Saying<typeof dueOfChildFound>;

/** What is due of one child in the year ahead, and why: overdue first. */
export class FindDueOfChild extends Query<OfChild, DueOfChildFound> {
  static readonly act = 'read-a-record';
  static readonly audit = opens<OfChild, DueOfChildFound>((_, { childId }) => [childId]);
  static readonly views = [dueList, recordScopes.collection, ...WeeklyPrices.readsFrom].map(({ view }) => view);
  static readonly answers = dueOfChildFound;
}

@QueryHandler(FindDueOfChild)
export class FindDueOfChildHandler implements IQueryHandler<FindDueOfChild, DueOfChildFound> {
  constructor(private readonly next: NextDue) {}

  async execute({ data: { childId }, envelope: { after, reach } }: FindDueOfChild): Promise<DueOfChildFound> {
    const due = await this.next.all(childId, after, reach);
    const isRead = ({ dueOn }: DueItem) =>
      reach.terms === undefined || (dueOn !== null && mayRead(reach, childId, dueOn));
    return wholePage(due.filter(isRead));
  }
}
