import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueList } from '#platform/deadlines';
import { meaning, opens, pageOf, Query, reaches, RecordScopes, says, type Saying } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { endOfLondonDay, type CivilDate } from '#platform/time';
import { reviewDue } from './review-due.ts';

type By = Readonly<{ by: CivilDate; cursor: string | null }>;

const reviewsDue = pageOf(
  'ReviewsDue',
  says.shape('ReviewDue', { placementId: says.id(), childId: says.id(), dueOn: says.date('2026-02-06') }),
  {
    notToday: meaning(
      says.int(0),
      'Counted, and left off this page: they will be theirs from a later day, or were until today.',
    ),
    unlisted: meaning(says.int(0), 'Records that no list shows until a repair.'),
  },
);
export type ReviewsDue = Saying<typeof reviewsDue>;

/** Which placements are to be reviewed by a day, those overdue first. A row beyond one’s reach is not shown. */
export class FindReviewsDue extends Query<By, ReviewsDue> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<By, ReviewsDue>(({ items }) => [...new Set(items.map(({ childId }) => childId))]);
  static readonly views = [dueList.view];
  static readonly answers = reviewsDue;
}

const PAGE = 50;

@QueryHandler(FindReviewsDue)
export class FindReviewsDueHandler implements IQueryHandler<FindReviewsDue, ReviewsDue> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
  ) {}

  /** The day of a review is open: nothing is opened for it. */
  async execute({ data: { by, cursor }, envelope: { after, reach } }: FindReviewsDue): Promise<ReviewsDue> {
    const within = this.scopes.within(reach, 'childId');
    const due = {
      where: { deadline: { eq: reviewDue.name }, dueAt: { lte: endOfLondonDay(by) } },
      ...(within && { within }),
    };
    const { rows, next, previous, unlisted } = await this.readModels.find(dueList, {
      ...{ ...due, sort: { by: ['dueAt'] }, limit: PAGE },
      ...(cursor !== null && { cursor }),
    });
    // The store knows who will have a child too: whom nobody of the asker's has today is not shown.
    const held = await this.scopes.of([...new Set(rows.map(({ document }) => document.childId))], after);
    const today = rows.filter(({ document }) => reaches(reach, held.get(document.childId)?.holders ?? {}));
    const items = today.map(({ document: { subject, childId, dueOn } }) => ({
      ...{ placementId: subject, childId, dueOn: dueOn! },
    }));
    const count = await this.readModels.count(dueList, { ...due, upTo: MAX_COUNT });
    return { items, count, next, previous, notToday: rows.length - today.length, unlisted };
  }
}
