import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import type { Named } from '../circumstances/names-told.ts';
import { ChildNames } from '../search-index/child-names.service.ts';

type OfChild = Readonly<{ childId: string }>;
export type NameKnown = Named;

/** What a child is called; null when that was destroyed, or cannot be read. */
export class AskChildCalled extends Query<OfChild, NameKnown | null> {
  static readonly act = 'answer-another-context';
  static readonly audit = opens<OfChild, NameKnown | null>((answer, { childId }) => (answer ? [childId] : []));
  static readonly views = [];
}

@QueryHandler(AskChildCalled)
export class AskChildCalledHandler implements IQueryHandler<AskChildCalled, NameKnown | null> {
  constructor(private readonly names: ChildNames) {}

  async execute({ data: { childId }, envelope: { after } }: AskChildCalled): Promise<NameKnown | null> {
    await this.names.upToRecords(after);
    const known = this.names.of(childId);
    return known && { givenNames: known.givenNames, familyName: known.familyName };
  }
}
