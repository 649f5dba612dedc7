import { createHash } from 'node:crypto';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueList } from '#platform/deadlines';
import { canonical } from '#platform/event-sourcing';
import { opensNobody, Query } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { Clock, endOfLondonDay, londonDate, type CivilDate } from '#platform/time';
import { holdersAsked, withinHeld, type HoldersAsked, type Whose } from '../caseload/whose.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { ReadOnce } from './read-once.ts';
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

/**
 * Every page that stands open asks it every few seconds. All whose list is the same are answered by one reading, and none is
 * read again before anything was written to the views.
 */
@QueryHandler(FindDueMarks)
export class FindDueMarksHandler implements IQueryHandler<FindDueMarks, DueMarks> {
  readonly #readings = new ReadOnce<DueMarks>();
  #written = 0;

  constructor(
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {
    readModels.onWritten(() => this.#written++);
  }

  async execute({ data: { by, whose }, envelope: { actor, reach } }: FindDueMarks): Promise<DueMarks> {
    const asked = holdersAsked(whose, actor, reach);
    if (asked === null) return [];
    const now = this.clock.now();
    const from = await this.#from();
    const key = canonical([by, londonDate(now), asked]);
    return this.#readings.of(key, { from, at: Date.parse(now) }, () => this.#read(by, londonDate(now), asked));
  }

  /** What this server writes it knows; what another does is told by how far the views have come. */
  async #from(): Promise<string> {
    const [due, scopes] = await Promise.all([
      this.readModels.positionOf(dueList),
      this.readModels.positionOf(recordScopes.collection),
    ]);
    return canonical([this.#written, due, scopes]);
  }

  async #read(by: CivilDate, today: CivilDate, asked: HoldersAsked): Promise<DueMarks> {
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
