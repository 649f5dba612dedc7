import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import { openWithin, Sealer, type OpenedWithin } from '#platform/privacy';
import { everyRow, ReadModels } from '#platform/read-models';
import { outcomes } from './outcomes.ts';
import { progressOf, type PlacementProgress } from './progress-of.ts';

type OfChild = Readonly<{ childId: string }>;
export type OutcomesFound = Readonly<{
  /** `parked`: what was recorded last cannot be shown yet, the rest is as it was before. */
  placements: readonly (OpenedWithin<PlacementProgress> & Readonly<{ parked: boolean }>)[];
}>;

/** What a child's placements were to achieve, and how far they came, opened. Outside one's service it needs a reason. */
export class FindOutcomes extends Query<OfChild, OutcomesFound> {
  static readonly act = 'read-a-record';
  static readonly audit = opens<OfChild, OutcomesFound>((_, { childId }) => [childId]);
  static readonly views = ['outcomes'];
}

@QueryHandler(FindOutcomes)
export class FindOutcomesHandler implements IQueryHandler<FindOutcomes, OutcomesFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { childId } }: FindOutcomes): Promise<OutcomesFound> {
    const where = { childId: { eq: childId } };
    const rows = await everyRow(this.readModels, outcomes.collection, { where });
    const placements = rows.map(({ document, parked }) => ({ ...progressOf(document), parked }));
    return { placements: await openWithin(this.sealer, placements) };
  }
}
