import { createHash } from 'node:crypto';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueList } from '#platform/deadlines';
import { opensNobody, Query } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { Clock, endOfLondonDay, londonDate, type CivilDate } from '#platform/time';
import { holdersAsked, withinHeld, type Whose } from '../caseload/whose.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { dueWhere, whatIsDue } from './what-is-due.ts';

/** A mark for each thing on a list: it tells one from another, and says of whom it is to nobody. */
export type DueMarks = readonly string[];

/**
 * What stands on a list of what is due, to tell how many came onto it since it was shown: who they are is told by the list
 * alone, when it is asked again.
 */
export class FindDueMarks extends Query<Readonly<{ by: CivilDate; whose: Whose }>, DueMarks> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opensNobody('it is counted: no child is named, and nothing of one is opened');
  static readonly views = [dueList.view, recordScopes.collection.view];
}

@QueryHandler(FindDueMarks)
export class FindDueMarksHandler implements IQueryHandler<FindDueMarks, DueMarks> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { by, whose }, envelope: { actor, reach } }: FindDueMarks): Promise<DueMarks> {
    const asked = holdersAsked(whose, actor, reach);
    if (asked === null) return [];
    const today = londonDate(this.clock.now());
    const lists = await Promise.all(
      whatIsDue.map((what) =>
        this.readModels.ids(dueList, {
          ...{ where: dueWhere(what, endOfLondonDay(by), today), upTo: MAX_COUNT },
          ...withinHeld(asked, 'childId'),
        }),
      ),
    );
    return lists.flatMap(({ ids }) => ids.map(markOf));
  }
}

const markOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 16);
