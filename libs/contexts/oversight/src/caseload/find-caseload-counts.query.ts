import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childRecord } from '#contexts/children';
import { opensNobody, Query } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { listed } from './case-rows.service.ts';
import { holdersAsked, whoseCases, type Whose } from './whose.ts';

/** `more` than so many are not counted. Of a list that nobody can have who asks, nothing is said. */
export type CountedLists = Readonly<Partial<Record<Whose, Readonly<{ rows: number; more: boolean }>>>>;

/** How many children stand on each list that one may ask for, to be said before one goes there. */
export class FindCaseloadCounts extends Query<Readonly<{ school: number | null }>, CountedLists> {
  static readonly act = 'see-a-caseload';
  static readonly audit = opensNobody('it is counted: no child is named, and nothing of one is opened');
  static readonly views = [childRecord.collection.view, recordScopes.collection.view];
}

@QueryHandler(FindCaseloadCounts)
export class FindCaseloadCountsHandler implements IQueryHandler<FindCaseloadCounts, CountedLists> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { school }, envelope: { actor, reach } }: FindCaseloadCounts): Promise<CountedLists> {
    const counted = await Promise.all(
      whoseCases.map(async (whose) => {
        const asked = holdersAsked(whose, actor, reach);
        if (asked === null) return [];
        const count = await this.readModels.count(childRecord.collection, {
          ...listed({ asked, school }),
          upTo: MAX_COUNT,
        });
        return [[whose, count] as const];
      }),
    );
    return Object.fromEntries(counted.flat());
  }
}
