import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { Transactions } from '#platform/transactions';
import { childStream } from '../child/child.ts';
import { isSettled } from '../child/possibly-one.ts';
import type { PossibleDuplicate } from '../search-index/child-index.ts';
import { ChildSearch } from '../search-index/child-search.service.ts';

/** The other records that may be this child: with its UPN, or with its name and date of birth. */
export class AskPossibleDuplicates extends Query<Readonly<{ childId: string }>, readonly PossibleDuplicate[]> {
  static readonly act = 'note-a-possible-duplicate';
  static readonly audit = opensNobody('tells a process which ids share an identity, and nothing of the identity');
  // What waits to be read anew is read from the records: they may not lie behind.
  static readonly views = ['child-record'];
}

@QueryHandler(AskPossibleDuplicates)
export class AskPossibleDuplicatesHandler implements IQueryHandler<
  AskPossibleDuplicates,
  readonly PossibleDuplicate[]
> {
  constructor(
    private readonly search: ChildSearch,
    private readonly transactions: Transactions,
  ) {}

  async execute({ data: { childId }, envelope: { after } }: AskPossibleDuplicates) {
    await this.search.reached(after);
    await this.search.mend();
    const child = await this.transactions.state(childStream, childId);
    // Whoever was told apart where one of the two was registered is on neither, though the other has not heard of it yet.
    const judged = child.phase === 'registered' ? child.judged : {};
    return this.search.index
      .possibleDuplicatesOf(childId)
      .filter(({ otherChildId }) => !isSettled(judged, otherChildId));
  }
}
