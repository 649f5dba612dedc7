import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { Operations } from '#platform/operations';
import { READ_BEFORE } from '../list-kept.ts';
import { CheckList } from '../check-list/check-list.ts';
import type { ListBrought } from './list-found.ts';

/** The lists that one brought in last and that are not destroyed yet, without what stands in them. */
export class FindLists extends Query<object, readonly ListBrought[]> {
  static readonly act = 'take-in-a-list';
  static readonly audit = opensNobody('it says which lists one brought in, and of nobody’s record what it holds');
  static readonly views = [];
}

const LOOKED_AT = 50;

@QueryHandler(FindLists)
export class FindListsHandler implements IQueryHandler<FindLists, readonly ListBrought[]> {
  constructor(private readonly operations: Operations) {}

  async execute({ envelope: { actor } }: FindLists): Promise<readonly ListBrought[]> {
    const { jobs } = await this.operations.jobs.ofOwner(actor.id, { limit: LOOKED_AT, cursor: null });
    const isReadAgain = new Set(jobs.map(({ about }) => about[READ_BEFORE]));
    return jobs
      .filter(({ kind, id }) => kind === CheckList.kind && !isReadAgain.has(id))
      .map(({ id, askedAt, state, code, progress }) => ({ listId: id, askedAt, state, code, progress }));
  }
}
