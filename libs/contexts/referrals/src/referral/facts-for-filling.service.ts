import { Injectable } from '@nestjs/common';
import { BirthDates } from '../asks/birth-dates.ts';
import { ChildrenOnRecord } from '../asks/children-on-record.ts';
import { Lots } from '../asks/lots.ts';
import { OpenReferrals } from '../asks/open-referrals.ts';
import { WhatATextGivesAway } from '../asks/what-a-text-gives-away.ts';
import type { FillingFacts, WhatIsFilledIn } from './what-is-filled-in.ts';

/** Asks who stands on the lot, for the child’s record and for its other referrals, and looks what is needed through: no sender can supply any of it. */
@Injectable()
export class FactsForFilling {
  constructor(
    private readonly children: ChildrenOnRecord,
    private readonly births: BirthDates,
    private readonly lots: Lots,
    private readonly referrals: OpenReferrals,
    private readonly texts: WhatATextGivesAway,
  ) {}

  /** @param referralId null of one that is only being opened @param by who writes it */
  async of(
    childId: string,
    referralId: string | null,
    { agreement, lot: lotId, requirement }: Pick<WhatIsFilledIn, 'agreement' | 'lot' | 'requirement'>,
    by: string,
  ): Promise<FillingFacts> {
    const [child, bornOn, lot, others, givesAway] = await Promise.all([
      this.children.of(childId),
      this.births.of(childId),
      this.lots.of(agreement, lotId),
      this.referrals.of(childId, referralId),
      this.texts.of(childId, requirement, by),
    ]);
    return { child, bornOn, lot, others, givesAway };
  }
}
