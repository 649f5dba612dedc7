import { Injectable } from '@nestjs/common';
import { placementIn, placementsWithNextDates } from '#contexts/placements';
import { referralSummary, toldInSummary } from '#contexts/referrals';
import { ReadModels } from '#platform/read-models';

/** What a week of a place costs, as its placement was awarded or taken over: whoever makes it longer approves it. */
@Injectable()
export class WeeklyPrices {
  static readonly readsFrom = [placementsWithNextDates.collection, referralSummary.collection];

  constructor(private readonly readModels: ReadModels) {}

  /** In pence, by placement; one of which no price is known is left out. */
  async of(placementIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (placementIds.length === 0) return new Map();
    const found = await this.readModels.getMany(placementsWithNextDates.collection, placementIds);
    const placements = [...found.values()].map(({ document }) => document);
    const from = placements.flatMap(({ referralId }) => referralId ?? []);
    const referrals = await this.readModels.getMany(referralSummary.collection, from);
    return new Map(
      placements.flatMap((document) => {
        const { placementId, referralId, providerId } = document;
        const placement = placementIn(document);
        const taken = 'takenOver' in placement ? (placement.takenOver?.weeklyPrice ?? null) : null;
        const referral = referralId === null ? undefined : referrals.get(referralId)?.document;
        const offer = referral && toldInSummary(referral).answers[providerId];
        const pence = offer?.type === 'OfferMade' ? offer.data.weeklyPrice : taken;
        return pence === null ? [] : [[placementId, pence] as const];
      }),
    );
  }
}
