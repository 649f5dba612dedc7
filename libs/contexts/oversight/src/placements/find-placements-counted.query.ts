import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { placementsWithNextDates } from '#contexts/placements';
import { opensNobody, Query } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { holdersAsked } from '../caseload/whose.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { placementsWhere, withinShown, type PlacementsListed } from './which-placements.ts';

export type PlacementsCounted = Readonly<{ rows: number; more: boolean }>;

/** How many placements stand on the list of whoever asks, to be said before they go there. */
export class FindPlacementsCounted extends Query<Readonly<{ show: PlacementsListed }>, PlacementsCounted> {
  static readonly act = 'see-the-placements';
  static readonly audit = opensNobody('it is counted: no child is named, and nothing of one is opened');
  static readonly views = [placementsWithNextDates.collection.view, recordScopes.collection.view];
}

@QueryHandler(FindPlacementsCounted)
export class FindPlacementsCountedHandler implements IQueryHandler<FindPlacementsCounted, PlacementsCounted> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { show }, envelope: { actor, reach } }: FindPlacementsCounted): Promise<PlacementsCounted> {
    const asked = holdersAsked('service', actor, reach);
    const where = placementsWhere(show, londonDate(this.clock.now()), reach);
    if (asked === null || where === null) return { rows: 0, more: false };
    const counted = { where, ...withinShown(asked, reach), upTo: MAX_COUNT };
    return this.readModels.count(placementsWithNextDates.collection, counted);
  }
}
