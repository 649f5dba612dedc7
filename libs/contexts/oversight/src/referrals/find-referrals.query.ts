import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChildNames } from '#contexts/children';
import { referralSummary } from '#pure/referrals';
import { meaning, opens, pageOf, Query, RecordScopes, says, type Saying } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { holdAsAsked, holdersAsked, withinHeld, type Direction, type Whose } from '../caseload/whose.ts';
import { closedAs } from '../caseload/closed-as.service.ts';
import { referralListed, rowOfReferral } from './referral-on-list.ts';
import { stagesIn, type ReferralsShown } from './referrals-shown.ts';

export type ReferralsWanted = Readonly<{
  whose: Whose;
  show: ReferralsShown;
  /** By the day on which it was sent out, and until then that of the decision to refer. */
  direction: Direction;
  cursor: string | null;
}>;

const referralsFound = pageOf('ReferralsFound', referralListed, {
  notToday: meaning(
    says.int(0),
    'Counted, and left off this page: they will be theirs from a later day, or were until today.',
  ),
  unlisted: meaning(says.int(0), 'Records that no list shows until a repair.'),
});
export type ReferralsFound = Saying<typeof referralsFound>;

/** The referrals of the children whom an officer, a team or a service has, and where each stands. */
export class FindReferrals extends Query<ReferralsWanted, ReferralsFound> {
  static readonly act = 'see-the-referrals';
  static readonly audit = opens<ReferralsWanted, ReferralsFound>(({ items }) => [
    ...new Set(items.map(({ childId }) => childId)),
  ]);
  static readonly views = [referralSummary.collection.view, recordScopes.collection.view];
  static readonly answers = referralsFound;
}

const PAGE = 50;
const NOTHING: ReferralsFound = {
  ...{ items: [], count: { rows: 0, more: false }, next: null, previous: null, notToday: 0, unlisted: 0 },
};
@QueryHandler(FindReferrals)
export class FindReferralsHandler implements IQueryHandler<FindReferrals, ReferralsFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
  ) {}

  async execute({ data, envelope: { actor, after, reach } }: FindReferrals): Promise<ReferralsFound> {
    const { whose, show, direction, cursor } = data;
    const asked = holdersAsked(whose, actor, reach);
    if (asked === null) return NOTHING;
    const listed = { where: { stage: { in: stagesIn(show) } }, ...withinHeld(asked, 'childId') };
    const { rows, next, previous, unlisted } = await this.readModels.find(referralSummary.collection, {
      ...{ ...listed, sort: { by: ['on'], direction }, limit: PAGE },
      ...(cursor !== null && { cursor }),
    });
    const count = await this.readModels.count(referralSummary.collection, { ...listed, upTo: MAX_COUNT });
    // The store knows who will have a child, too: whom nobody of those asked has today is not shown.
    const held = await this.scopes.of([...new Set(rows.map(({ document }) => document.childId))], after);
    const today = rows.filter(({ document: { childId } }) =>
      holdAsAsked(asked, childId, held.get(childId)?.holders ?? {}),
    );
    await this.names.upToRecords(after);
    const children = today.map(({ document: { childId } }) => childId);
    const closed = await closedAs(this.readModels, children, reach);
    const items = today.map(({ id, document }) => {
      const { childId } = document;
      return rowOfReferral(id, document, this.names.of(childId), closed(childId));
    });
    return { items, count, next, previous, notToday: rows.length - today.length, unlisted };
  }
}
