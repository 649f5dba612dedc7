import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { summaryOf, type PlacementSummary } from './next-dates.ts';
import { placementsWithNextDates } from './placements-with-next-dates.ts';

type OfChild = Readonly<{ childId: string }>;
export type PlacementsFound = Readonly<{ placements: readonly PlacementListed[] }>;
/** `parked`: what was recorded last cannot be shown yet, the rest is as it was before. */
export type PlacementListed = PlacementSummary & Readonly<{ parked: boolean }>;

/** A child's placements, each with what is due next. Outside one's service it needs a reason. */
export class FindPlacements extends Query<OfChild, PlacementsFound> {
  static readonly act = 'read-a-record';
  static readonly audit = opens<OfChild, PlacementsFound>((_, { childId }) => [childId]);
  static readonly views = ['placements-with-next-dates'];
}

@QueryHandler(FindPlacements)
export class FindPlacementsHandler implements IQueryHandler<FindPlacements, PlacementsFound> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId } }: FindPlacements): Promise<PlacementsFound> {
    const where = { childId: { eq: childId } };
    const rows = await everyRow(this.readModels, placementsWithNextDates.collection, { where });
    const placements = rows.map(({ document, parked }) => ({ ...summaryOf(document), parked }));
    return { placements };
  }
}
