import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, RecordScopes, says, type Saying } from '#platform/gateway';
import { Erased, openWithin, Sealer } from '#platform/privacy';
import { Clock } from '#platform/time';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { referralSummary, toldIn } from '../views/referral-summary/referral-summary.ts';
import { whyItIsClosed } from './why-it-is-closed.ts';
import { askedAs, askedOfProvider } from './asked-answer.ts';

const onList = says.shape('AskedOfProviderOnList', {
  ...askedOfProvider.parts,
  need: meaning(
    says.orNull(says.orLost(says.text('English and maths, mornings.'))),
    'How what is needed begins, by which one is told from another; null where it was destroyed, or opens no longer.',
  ),
});
const referralsAsked = pageOf('ReferralsAsked', onList);
export type ReferralsAsked = Saying<typeof referralsAsked>;

type Asked = Readonly<{ providerId: string; cursor: string | null }>;

/**
 * What a provider may still answer, or was awarded, newest first. Hours that have just run out stand in it until that is
 * recorded; such a referral opens no longer.
 */
export class FindReferralsAsked extends Query<Asked, ReferralsAsked> {
  static readonly act = 'read-what-is-asked';
  static readonly audit = opensNobody(
    'lists referrals by lot, deadline and what is needed, and says of no child who it is',
  );
  static readonly views = [referralSummary.collection.view];
  static readonly answers = referralsAsked;
}

const PAGE = 50;

@QueryHandler(FindReferralsAsked)
export class FindReferralsAskedHandler implements IQueryHandler<FindReferralsAsked, ReferralsAsked> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { providerId, cursor }, envelope: { reach } }: FindReferralsAsked): Promise<ReferralsAsked> {
    const within = reach.barredFrom?.length ? this.scopes.within(reach, 'id') : null;
    const asked = { where: { asked: { has: providerId } }, ...(within && { within }) };
    const { rows, next, previous } = await this.readModels.find(referralSummary.collection, {
      ...{ ...asked, sort: { by: ['on'], direction: 'desc' }, limit: PAGE },
      ...(cursor !== null && { cursor }),
    });
    const count = await this.readModels.count(referralSummary.collection, { ...asked, upTo: MAX_COUNT });
    const now = this.clock.now();
    const all = rows.map(({ id, document }) => {
      const told = toldIn(document);
      const need = whyItIsClosed(told, providerId, now) ? null : (told.submitted?.sealed.requirement ?? null);
      return { ...askedAs(id, document, providerId), need };
    });
    const opened = await openWithin(this.sealer, all);
    return { items: opened.map((each) => ({ ...each, need: beginningOf(each.need) })), count, next, previous };
  }
}

const BEGINNING = 120;

/** To the end of a word: the page of the referral has all of it. */
function beginningOf(need: unknown): ReferralsAsked['items'][number]['need'] {
  if (typeof need !== 'string') return need instanceof Erased ? null : (need as null);
  const [first = ''] = need.split(/\n/);
  return first.length <= BEGINNING ? first : `${first.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …`;
}
