import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childRecord } from '#contexts/children';
import { opensNobody, Query } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { listed } from './case-rows.service.ts';
import { holdersAsked, whoseCases, type Whose } from './whose.ts';

/** `more` than so many are not counted. Of a list that nobody can have who asks, nothing is said. */
export type CountedLists = Readonly<Partial<Record<Whose, Readonly<{ rows: number; more: boolean }>>>>;

/** `but`: a list that has been counted already. */
type CountsAsked = Readonly<{ school: number | null; but: Whose | null }>;

/** How many children stand on each list that one may ask for, to be said before one goes there. */
export class FindCaseloadCounts extends Query<CountsAsked, CountedLists> {
  static readonly act = 'see-a-caseload';
  static readonly audit = opensNobody('it is counted: no child is named, and nothing of one is opened');
  static readonly views = [childRecord.collection.view, recordScopes.collection.view];
}

@QueryHandler(FindCaseloadCounts)
export class FindCaseloadCountsHandler implements IQueryHandler<FindCaseloadCounts, CountedLists> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { school, but }, envelope: { actor, reach } }: FindCaseloadCounts): Promise<CountedLists> {
    const counted = await Promise.all(
      whoseCases
        .filter((each) => each !== but)
        .map(async (whose) => {
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
