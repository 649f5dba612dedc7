import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueBy, dueList } from '#platform/deadlines';
import { opens, pageOf, Query, reaches, RecordScopes, says, type Saying } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { endOfLondonDay, type CivilDate } from '#platform/time';
import { reviewDue } from './review-due.ts';

type By = Readonly<{ by: CivilDate }>;

const reviewsDue = pageOf(
  'ReviewsDue',
  says.shape('ReviewDue', { placementId: says.id(), childId: says.id(), dueOn: says.date('2026-02-06') }),
);
export type ReviewsDue = Saying<typeof reviewsDue>;

/** Which placements are to be reviewed by a day, those overdue first. A row beyond one’s reach is not shown. */
export class FindReviewsDue extends Query<By, ReviewsDue> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<By, ReviewsDue>(({ items }) => [...new Set(items.map(({ childId }) => childId))]);
  static readonly views = [dueList.view];
  static readonly answers = reviewsDue;
}

const SHOWN = 100;
/** Of those within reach so many are looked at: some will be theirs from a later day only. */
const LOOKED_AT = 1000;

@QueryHandler(FindReviewsDue)
export class FindReviewsDueHandler implements IQueryHandler<FindReviewsDue, ReviewsDue> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly scopes: RecordScopes,
  ) {}

  async execute({ data: { by }, envelope: { after, reach } }: FindReviewsDue): Promise<ReviewsDue> {
    const within = this.scopes.within(reach, 'childId');
    const due = await dueBy(this.readModels, this.sealer, reviewDue, {
      ...{ by: endOfLondonDay(by), limit: LOOKED_AT },
      ...(within && { within }),
    });
    const held = await this.scopes.of([...new Set(due.map(({ childId }) => childId))], after);
    const mine = due.filter(({ childId }) => reaches(reach, held.get(childId)?.holders ?? {}));
    const items = mine.slice(0, SHOWN).map(({ subject, childId, dueOn }) => ({
      ...{ placementId: subject, childId, dueOn: dueOn! },
    }));
    // No page follows: an earlier day leaves fewer.
    const count = { rows: mine.length, more: due.length === LOOKED_AT };
    return { items, count, next: null, previous: null };
  }
}
