import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadSome, meaning, opens, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { placementSummary, summaryOf } from './next-dates.ts';
import { placementsWithNextDates } from './placements-with-next-dates.ts';

type OfChild = Readonly<{ childId: string }>;

const placementListed = says.shape('PlacementListed', {
  ...placementSummary.parts,
  parked: meaning(says.flag(), 'What was recorded last cannot be shown yet: the rest is as it was before.'),
});
const placementsFound = pageOf('PlacementsFound', placementListed);
export type PlacementsFound = Saying<typeof placementsFound>;

/** A child's placements, each with what is due next. Outside one's service it needs a reason. */
export class FindPlacements extends Query<OfChild, PlacementsFound> {
  static readonly act = 'read-a-record';
  static readonly audit = opens<OfChild, PlacementsFound>((_, { childId }) => [childId]);
  static readonly views = ['placements-with-next-dates'];
  static readonly answers = placementsFound;
}

@QueryHandler(FindPlacements)
export class FindPlacementsHandler implements IQueryHandler<FindPlacements, PlacementsFound> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId }, envelope: { reach } }: FindPlacements): Promise<PlacementsFound> {
    const where = { childId: { eq: childId } };
    const rows = await everyRow(this.readModels, placementsWithNextDates.collection, { where });
    const read = rows.filter(({ document: { firstDay, lastDay } }) => mayReadSome(reach, childId, firstDay, lastDay));
    return wholePage(read.map(({ document, parked }) => ({ ...summaryOf(document), parked })));
  }
}
