import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { isTooYoungForPost16 } from '../referral/post-16-lots.ts';
import { referralSummary, toldIn, type ReferralSummary } from '../views/referral-summary/referral-summary.ts';
import { lotOf } from '../views/referral-summary/told-of-referral.ts';
import { Lots } from '../asks/lots.ts';

type OfBirth = Readonly<{ childId: string; bornOn: CivilDate }>;

/** The day of a decision to refer that a birth on that day would stand against. */
export type ReferralAgainstBirth = Readonly<{ what: 'referral-before-birth' | 'referral-too-young'; on: CivilDate }>;

/** Which referrals of a child cannot be so, or needed a second look, if the child was born on that day. */
export class AskReferralsAgainstBirth extends Query<OfBirth, readonly ReferralAgainstBirth[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a rule which days stand against a birth, and nothing of the child');
  static readonly views = ['referral-summary'];
}

@QueryHandler(AskReferralsAgainstBirth)
export class AskReferralsAgainstBirthHandler implements IQueryHandler<AskReferralsAgainstBirth> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly lots: Lots,
  ) {}

  async execute({ data: { childId, bornOn } }: AskReferralsAgainstBirth): Promise<readonly ReferralAgainstBirth[]> {
    const { collection } = referralSummary;
    // What was parked is taken as it was before: a birth put right may be what it waits for.
    const rows = await everyRow(this.readModels, collection, { where: { childId: { eq: childId } } });
    const found = rows.map(async ({ document }) => {
      const what = await this.#against(document, bornOn);
      return what === null ? [] : [{ what, on: document.decidedOn }];
    });
    return (await Promise.all(found)).flat();
  }

  async #against(referral: ReferralSummary, bornOn: CivilDate): Promise<ReferralAgainstBirth['what'] | null> {
    if (referral.decidedOn < bornOn) return 'referral-before-birth';
    const { agreement, lot } = lotOf(toldIn(referral));
    const isPost16 = (await this.lots.of(agreement, lot))?.post16Only ?? false;
    return isPost16 && isTooYoungForPost16(bornOn, referral.decidedOn) ? 'referral-too-young' : null;
  }
}
