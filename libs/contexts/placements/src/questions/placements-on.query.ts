import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { everyRow, noneParked, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { startCovering } from '../views/placements-with-next-dates/next-dates.ts';
import {
  placementsWithNextDates,
  type PlacementDates,
} from '../views/placements-with-next-dates/placements-with-next-dates.ts';

export type PlacementOn = Readonly<{
  childId: string;
  date: CivilDate;
  placementId: string;
  providerId: string;
  startEventId: string;
}>;

type OnDays = Readonly<{ childIds: readonly string[]; dates: readonly CivilDate[] }>;

/** The placements that children were in on each of some days, with the event of its start: one look for a whole register. */
export class AskPlacementsOn extends Query<OnDays, readonly PlacementOn[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a rule which placements there were, and no person anything');
  static readonly views = ['placements-with-next-dates'];
}

@QueryHandler(AskPlacementsOn)
export class AskPlacementsOnHandler implements IQueryHandler<AskPlacementsOn, readonly PlacementOn[]> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childIds, dates } }: AskPlacementsOn): Promise<readonly PlacementOn[]> {
    const placements = await this.#of(childIds);
    return placements.flatMap((document) =>
      dates.flatMap((date) => {
        const { childId, placementId, providerId } = document;
        const startEventId = startCovering(document, date);
        return startEventId ? { childId, date, placementId, providerId, startEventId } : [];
      }),
    );
  }

  async #of(childIds: readonly string[]): Promise<readonly PlacementDates[]> {
    const { collection } = placementsWithNextDates;
    const rows = await everyRow(this.readModels, collection, { where: { childId: { in: childIds } } });
    return noneParked(collection, rows).map(({ document }) => document);
  }
}
