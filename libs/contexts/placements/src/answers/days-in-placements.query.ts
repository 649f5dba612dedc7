import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { placementsWithNextDates } from '../views/placements-with-next-dates/placements-with-next-dates.ts';

type DaysInPlacement = Readonly<{ placementId: string; from: CivilDate; to: CivilDate }>;

/** From which day to which a child was at each of its placements, as it is known now: one that has not begun lies after every day. */
export class AskDaysInPlacements extends Query<Readonly<{ childId: string }>, readonly DaysInPlacement[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells figures which marks are of a placement, and no person anything');
  static readonly views = [placementsWithNextDates.collection.view];
}

@QueryHandler(AskDaysInPlacements)
export class AskDaysInPlacementsHandler implements IQueryHandler<AskDaysInPlacements, readonly DaysInPlacement[]> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId } }: AskDaysInPlacements): Promise<readonly DaysInPlacement[]> {
    const where = { childId: { eq: childId } };
    const rows = await everyRow(this.readModels, placementsWithNextDates.collection, { where });
    return rows.map(({ document: { placementId, firstDay: from, lastDay: to } }) => ({ placementId, from, to }));
  }
}
