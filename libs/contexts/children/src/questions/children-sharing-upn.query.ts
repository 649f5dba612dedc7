import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ChildSearch } from '../search-index/child-search.query.ts';

/** The other children on record with this child's UPN. */
export class AskChildrenSharingUpn extends Query<Readonly<{ childId: string }>, readonly string[]> {
  static readonly act = 'note-a-possible-duplicate';
  static readonly audit = opensNobody('tells a process which ids share a UPN, and neither the UPN nor a name');
  static readonly views = [];
}

@QueryHandler(AskChildrenSharingUpn)
export class AskChildrenSharingUpnHandler implements IQueryHandler<AskChildrenSharingUpn, readonly string[]> {
  constructor(private readonly search: ChildSearch) {}

  async execute({ data: { childId }, envelope: { after } }: AskChildrenSharingUpn): Promise<readonly string[]> {
    await this.search.reached(after);
    return this.search.index.sharingUpnWith(childId);
  }
}
