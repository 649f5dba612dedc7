import { createHash } from 'node:crypto';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueList } from '#platform/deadlines';
import { opensNobody, Query } from '#platform/gateway';
import { MAX_COUNT, ReadModels, type Collection } from '#platform/read-models';
import { Clock, endOfLondonDay, londonDate, type CivilDate } from '#platform/time';
import { holdersAsked, withinOpen, type HoldersAsked, type Whose } from '../caseload/whose.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { ReadFromViews } from './read-from-views.service.ts';
import { dueWhere, unlessItTells, whatIsDue, type WhatIsDue } from './what-is-due.ts';

/** `kinds`: of whoever has no children, what they may settle; null: whatever there is. */
type MarksAsked = Readonly<{ by: CivilDate; whose: Whose; kinds?: readonly WhatIsDue[] | null }>;

/** A mark for each thing on a list: it tells one from another, and says of whom it is to nobody. */
export type DueMarks = readonly string[];

/**
 * What stands on a list of what is due, to tell how many came onto it since it was shown: who they are is told by the list
 * alone, when it is asked again.
 */
export class FindDueMarks extends Query<MarksAsked, DueMarks> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opensNobody('it is counted: no child is named, and nothing of one is opened');
  static readonly views = [dueList.view, recordScopes.collection.view];
}

/**
 * Every page that stands open asks it every few seconds. All whose list is the same are answered by one reading, and none is
 * read again before anything was written to the views.
 */
@QueryHandler(FindDueMarks)
export class FindDueMarksHandler implements IQueryHandler<FindDueMarks, DueMarks> {
  readonly #readings: ReadFromViews<DueMarks>;

  constructor(
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {
    this.#readings = new ReadFromViews(readModels, [dueList as Collection, recordScopes.collection as Collection]);
  }

  async execute({ data: { by, whose, kinds = null }, envelope: { actor, reach } }: FindDueMarks): Promise<DueMarks> {
    const asked = holdersAsked(kinds === null ? whose : 'service', actor, reach);
    if (asked === null) return [];
    const now = this.clock.now();
    return this.#readings.of([by, kinds, asked], now, () => this.#read(kinds ?? whatIsDue, by, londonDate(now), asked));
  }

  async #read(kinds: readonly WhatIsDue[], by: CivilDate, today: CivilDate, asked: HoldersAsked): Promise<DueMarks> {
    const lists = await Promise.all(
      kinds.map((what) =>
        this.readModels.ids(dueList, {
          where: { ...dueWhere(what, endOfLondonDay(by), today), ...unlessItTells(asked) },
          upTo: MAX_COUNT,
          ...withinOpen(asked, 'childId'),
        }),
      ),
    );
    return lists.flatMap(({ ids }) => ids.map(markOf));
  }
}

const markOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 16);
