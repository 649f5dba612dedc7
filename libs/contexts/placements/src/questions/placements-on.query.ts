import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { noneParked, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { startCovering } from '../views/placements-with-next-dates/next-dates.ts';
import { placementsWithNextDates } from '../views/placements-with-next-dates/placements-with-next-dates.ts';

export type PlacementOn = Readonly<{ date: CivilDate; placementId: string; startEventId: string }>;

/** The placements that a child was in on each of some days, with the event of its start: one look for a whole register. */
export class AskPlacementsOn extends Query<
  Readonly<{ childId: string; dates: readonly CivilDate[] }>,
  readonly PlacementOn[]
> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a rule which placements there were, and no person anything');
  static readonly views = ['placements-with-next-dates'];
}

@QueryHandler(AskPlacementsOn)
export class AskPlacementsOnHandler implements IQueryHandler<AskPlacementsOn, readonly PlacementOn[]> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId, dates } }: AskPlacementsOn): Promise<readonly PlacementOn[]> {
    const { rows } = await this.readModels.find(placementsWithNextDates.collection, {
      where: { childId: { eq: childId } },
      limit: 1000,
    });
    return noneParked(placementsWithNextDates.collection, rows).flatMap(({ document }) =>
      dates.flatMap((date) => {
        const startEventId = startCovering(document, date);
        return startEventId ? { date, placementId: document.placementId, startEventId } : [];
      }),
    );
  }
}
