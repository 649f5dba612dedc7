import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { referralSummary } from '#pure/referrals';
import { mayRead, opens, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { referralListed, rowOfReferral } from './referral-on-list.ts';

type OfChild = Readonly<{ childId: string }>;

const { childId: _child, name: _name, closed: _closed, ...ofTheReferral } = referralListed.parts;
const referralOfChild = says.shape('ReferralOfChild', ofTheReferral);
export type ReferralOfChild = Saying<typeof referralOfChild>;

const referralsOfChildFound = pageOf('ReferralsOfChildFound', referralOfChild);
export type ReferralsOfChildFound = Saying<typeof referralsOfChildFound>;

/** The referrals of one child and where each stands, the latest first; nothing of what was written in them. */
export class FindReferralsOfChild extends Query<OfChild, ReferralsOfChildFound> {
  static readonly act = 'read-a-referral';
  static readonly audit = opens<OfChild, ReferralsOfChildFound>((_, { childId }) => [childId]);
  static readonly views = [referralSummary.collection.view];
  static readonly answers = referralsOfChildFound;
}

@QueryHandler(FindReferralsOfChild)
export class FindReferralsOfChildHandler implements IQueryHandler<FindReferralsOfChild, ReferralsOfChildFound> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({
    data: { childId },
    envelope: { reach },
  }: Pick<FindReferralsOfChild, 'data' | 'envelope'>): Promise<ReferralsOfChildFound> {
    const rows = await everyRow(this.readModels, referralSummary.collection, { where: { childId: { eq: childId } } });
    const read = rows.filter(({ document: { on } }) => mayRead(reach, childId, on));
    const latestFirst = read.toSorted((one, other) => (one.document.on < other.document.on ? 1 : -1));
    return wholePage(
      latestFirst.map(({ id, document }) => {
        const { childId: _, name: __, closed: ___, ...row } = rowOfReferral(id, document, null, null);
        return row;
      }),
    );
  }
}
