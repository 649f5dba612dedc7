import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { recordScopes, workOf } from '../views/record-scopes/record-scopes.ts';

type OfStaff = Readonly<{ staffId: string }>;

/** How many children are somebody’s, whose record is open: to be known before what they work as is ended. */
export class FindChildrenOfOfficer extends Query<OfStaff, number> {
  static readonly act = 'end-what-is-given';
  static readonly audit = opensNobody('counts the children of an officer, and names none');
  static readonly views = [recordScopes.collection.view];
}

@QueryHandler(FindChildrenOfOfficer)
export class FindChildrenOfOfficerHandler implements IQueryHandler<FindChildrenOfOfficer, number> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { staffId } }: FindChildrenOfOfficer): Promise<number> {
    const where = { openFor: { has: workOf('officers', staffId) } };
    const rows = await everyRow(this.readModels, recordScopes.collection, { where });
    return rows.filter(({ id, document }) => id === document.childId).length;
  }
}
