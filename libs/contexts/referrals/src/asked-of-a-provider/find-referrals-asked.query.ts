import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, pageOf, Query, RecordScopes, type Saying } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { referralSummary, toldIn } from '../views/referral-summary/referral-summary.ts';
import { askedAs, askedOfProvider } from './asked-answer.ts';

const referralsAsked = pageOf('ReferralsAsked', askedOfProvider);
export type ReferralsAsked = Saying<typeof referralsAsked>;

type Asked = Readonly<{ providerId: string; cursor: string | null }>;

/**
 * What a provider may still answer, or was awarded, newest first. Hours that have just run out stand in it until that is
 * recorded; such a referral opens no longer.
 */
export class FindReferralsAsked extends Query<Asked, ReferralsAsked> {
  static readonly act = 'read-what-is-asked';
  static readonly audit = opensNobody('lists referrals by lot and deadline, and says of no child who it is');
  static readonly views = [referralSummary.collection.view];
  static readonly answers = referralsAsked;
}

const PAGE = 50;

@QueryHandler(FindReferralsAsked)
export class FindReferralsAskedHandler implements IQueryHandler<FindReferralsAsked, ReferralsAsked> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
  ) {}

  async execute({ data: { providerId, cursor }, envelope: { reach } }: FindReferralsAsked): Promise<ReferralsAsked> {
    const within = reach.barredFrom?.length ? this.scopes.within(reach, 'id') : null;
    const asked = { where: { asked: { has: providerId } }, ...(within && { within }) };
    const { rows, next, previous } = await this.readModels.find(referralSummary.collection, {
      ...{ ...asked, sort: { by: ['on'], direction: 'desc' }, limit: PAGE },
      ...(cursor !== null && { cursor }),
    });
    const count = await this.readModels.count(referralSummary.collection, { ...asked, upTo: MAX_COUNT });
    return { items: rows.map(({ id, document }) => askedAs(id, toldIn(document), providerId)), count, next, previous };
  }
}
