import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { placementAgainstBirth, type PlacementAgainstBirth } from '../placement/against-birth.ts';
import {
  placementIn,
  placementsWithNextDates,
} from '../views/placements-with-next-dates/placements-with-next-dates.ts';

type OfBirth = Readonly<{ childId: string; bornOn: CivilDate }>;

/** What was recorded of a child's placements that a birth on that day would stand against. */
export class AskPlacementsAgainstBirth extends Query<OfBirth, readonly PlacementAgainstBirth[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a rule which days stand against a birth, and nothing of the child');
  static readonly views = ['placements-with-next-dates'];
}

@QueryHandler(AskPlacementsAgainstBirth)
export class AskPlacementsAgainstBirthHandler implements IQueryHandler<AskPlacementsAgainstBirth> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId, bornOn } }: AskPlacementsAgainstBirth): Promise<readonly PlacementAgainstBirth[]> {
    const { collection } = placementsWithNextDates;
    // What was parked is taken as it was before: a birth put right may be what it waits for.
    const rows = await everyRow(this.readModels, collection, { where: { childId: { eq: childId } } });
    // Nothing that is recorded cites this birth: it is not recorded yet.
    const birth = { bornOn, sourceEventId: 'none' };
    return rows.flatMap(({ document }) => placementAgainstBirth(placementIn(document), birth));
  }
}
