import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import type { OpenReferral } from '../asks/open-referrals.ts';
import { referralSummary } from '../views/referral-summary/referral-summary.ts';

type OfChild = Readonly<{ childId: string; but: string | null }>;

/** Which referrals of a child somebody may still send out, answer or award, besides one. */
export class AskOpenReferrals extends Query<OfChild, readonly OpenReferral[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a decision which referrals are open, and nothing of the child');
  static readonly views = [referralSummary.collection.view];
}

@QueryHandler(AskOpenReferrals)
export class AskOpenReferralsHandler implements IQueryHandler<AskOpenReferrals> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { childId, but } }: AskOpenReferrals): Promise<readonly OpenReferral[]> {
    const where = { childId: { eq: childId } };
    const rows = await everyRow(this.readModels, referralSummary.collection, { where });
    return rows.flatMap(({ id, document: { phase } }): readonly OpenReferral[] =>
      id !== but && (phase === 'filled-in' || phase === 'open') ? [{ referralId: id, phase }] : [],
    );
  }
}
