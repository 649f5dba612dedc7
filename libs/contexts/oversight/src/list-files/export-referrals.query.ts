import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import { FindReferrals, FindReferralsHandler, type ReferralsWanted } from '../referrals/find-referrals.query.ts';
import type { ReferralListed } from '../referrals/referral-on-list.ts';
import { childrenIn, type WholeList } from './whole-list.ts';
import { WholeLists } from './whole-lists.service.ts';

export type ReferralsToTakeOut = Omit<ReferralsWanted, 'cursor'>;
export type ReferralsTakenOut = WholeList<ReferralListed>;

/** A list of referrals, whole, for a file. */
export class ExportReferrals extends Query<ReferralsToTakeOut, ReferralsTakenOut> {
  static readonly act = 'take-out-a-caseload';
  static readonly leaves = 'file';
  static readonly audit = opens<ReferralsToTakeOut, ReferralsTakenOut>(childrenIn);
  static readonly views = FindReferrals.views;
}

@QueryHandler(ExportReferrals)
export class ExportReferralsHandler implements IQueryHandler<ExportReferrals, ReferralsTakenOut> {
  constructor(
    private readonly referrals: FindReferralsHandler,
    private readonly lists: WholeLists,
  ) {}

  execute({ data, envelope }: ExportReferrals): Promise<ReferralsTakenOut> {
    return this.lists.of(ExportReferrals, envelope, (cursor) =>
      this.referrals.execute(new FindReferrals({ ...data, cursor }, envelope)),
    );
  }
}
