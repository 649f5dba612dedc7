import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import type { Stay } from '../placement/advised-length.ts';
import { hasBegun } from '../placement/placement.ts';
import {
  placementIn,
  placementsWithNextDates,
} from '../views/placements-with-next-dates/placements-with-next-dates.ts';

/** Where it was, too: of schools nothing is advised. */
type StayAt = Stay & Readonly<{ providerId: string }>;
type ButOne = Readonly<{ childId: string; but: string }>;

/** How long a child was, is and will be at placements, but for the one that is decided on: for advice, as far as it is shown. */
export class AskStaysOfChild extends Query<ButOne, readonly StayAt[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a rule how long placements were, and no person anything');
  static readonly views = ['placements-with-next-dates'];
}

@QueryHandler(AskStaysOfChild)
export class AskStaysOfChildHandler implements IQueryHandler<AskStaysOfChild, readonly StayAt[]> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId, but } }: AskStaysOfChild): Promise<readonly StayAt[]> {
    const { collection } = placementsWithNextDates;
    const rows = await everyRow(this.readModels, collection, { where: { childId: { eq: childId } } });
    return rows.flatMap(({ document }) => {
      const placement = placementIn(document);
      if (document.placementId === but || !hasBegun(placement)) return [];
      const { startsOn, timetable } = placement.start.data;
      const { providerId } = document;
      return { providerId, from: startsOn, to: placement.endedOn ?? placement.endsOn, sessionsAWeek: timetable.length };
    });
  }
}
