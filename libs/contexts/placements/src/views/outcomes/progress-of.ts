import type { SealedAt } from '#platform/privacy';
import { earliestFirst, type CivilDate } from '#platform/time';
import type { Judgement, OutcomeDomain, Recommendation } from '../../placement/placement.codes.ts';
import { reviews, starts, type PlacementOutcomes } from './outcomes.ts';

type Text<K extends string> = Readonly<{ outcomeId: string } & Record<K, string>>;

/** An outcome from its dated baseline on; the texts of all outcomes of a placement are sealed together. */
export type OutcomeProgress = Readonly<{
  outcomeId: string;
  domain: OutcomeDomain;
  baselineOn: CivilDate;
  judgements: readonly Readonly<{ reviewId: string; heldOn: CivilDate; judgement: Judgement }>[];
}>;

export type ReviewFound = Readonly<{
  reviewId: string;
  heldOn: CivilDate;
  recommends: Recommendation;
  attendance: Readonly<{ n: number; d: number }> | null;
  /** The start whose outcomes it judged was voided. */
  basisWithdrawn: boolean;
  actuals: SealedAt<readonly Text<'actual'>[]>;
  notes: SealedAt<string> | null;
}>;

export type PlacementProgress = Readonly<{
  placementId: string;
  outcomes: readonly OutcomeProgress[];
  texts: readonly SealedAt<readonly Text<'measure' | 'baseline' | 'target'>[]>[];
  reviews: readonly ReviewFound[];
}>;

/** Judgements in the order of their meetings; of a voided start nothing but the reviews that rested on it. */
export function progressOf({ placementId, ...kept }: PlacementOutcomes): PlacementProgress {
  const inForce = starts.inForce(kept.starts);
  const agreed = inForce.flatMap(({ data }) => data.outcomes);
  const meetings = reviews.inForce(kept.reviews).toSorted(earliestFirst(({ data }) => data.heldOn));
  return {
    placementId,
    texts: inForce.flatMap(({ sealed }) => (sealed.outcomes as PlacementProgress['texts'][number]) ?? []),
    outcomes: agreed.map(({ outcomeId, domain, baselineOn }) => ({
      ...{ outcomeId, domain, baselineOn },
      judgements: meetings.flatMap(({ id: reviewId, data: { heldOn, judgements } }) =>
        judgements.flatMap((each) =>
          each.outcomeId === outcomeId ? { reviewId, heldOn, judgement: each.judgement } : [],
        ),
      ),
    })),
    reviews: meetings.map(({ id: reviewId, sealed, data: { heldOn, recommends, attendance, judgements } }) => ({
      ...{ reviewId, heldOn, recommends, attendance },
      basisWithdrawn: !judgements.every((each) => agreed.some(({ outcomeId }) => outcomeId === each.outcomeId)),
      actuals: sealed.actuals as ReviewFound['actuals'],
      notes: (sealed.notes as SealedAt<string> | undefined) ?? null,
    })),
  };
}
