import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import type { Placement } from '../placement/placement.ts';
import { placementsWithNextDates } from '../views/placements-with-next-dates/placements-with-next-dates.ts';

const RUNNING: readonly Placement['phase'][] = ['proposed', 'under-way'];

/** How many placements of a child are awarded or under way: for a decision about its record. */
export class AskPlacementsRunning extends Query<Readonly<{ childId: string }>, number> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a decision whether a placement is not over, and nothing of the child');
  static readonly views = [placementsWithNextDates.collection.view];
}

@QueryHandler(AskPlacementsRunning)
export class AskPlacementsRunningHandler implements IQueryHandler<AskPlacementsRunning, number> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId } }: AskPlacementsRunning): Promise<number> {
    const where = { childId: { eq: childId }, phase: { in: RUNNING } };
    return (await this.readModels.count(placementsWithNextDates.collection, { where, upTo: MAX_COUNT })).rows;
  }
}
