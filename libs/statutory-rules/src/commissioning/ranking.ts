import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  printed,
  type Fraction,
} from '../foundation/index.ts';
import type { ScoringFacts } from './data/commissioning-law.ts';
import type { Criterion, Offer } from './offers.ts';

export const TIE_RULES = ['higher quality', 'lower price', 'earlier start'] as const;
export type TieRule = (typeof TIE_RULES)[number];

export interface ScoredOffer {
  readonly id: string;
  /** Exact, of 1. */
  readonly quality: Fraction;
  readonly qualityPoints: Fraction;
  readonly pricePoints: Fraction;
  /** What offers are ranked by: two are equal only where these are. */
  readonly exactTotal: Fraction;
  /** The same, rounded once, half up, for show alone: `82.50`. */
  readonly total: string;
  /** 1 is the best; two offers that no tie rule parts share a rank. */
  readonly rank: number;
}

/** The offers by their exact totals, the best first. None may be priced at nothing. Domain reference 7.5. */
export function ranked(
  offers: readonly Offer[],
  { criteria, ties }: Readonly<{ criteria: readonly Criterion[]; ties: readonly TieRule[] }>,
  weights: ScoringFacts['percentWeights'],
  places: number,
): readonly ScoredOffer[] {
  if (offers.length === 0) return [];
  const lowest = offers.map(({ price }) => price).reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
  const scored = offers.map((offer) => {
    const quality = qualityOf(offer, criteria);
    const qualityPoints = multiplyFractions(fraction(weights.quality), quality);
    const pricePoints = multiplyFractions(fraction(weights.price), divideFractions(lowest, offer.price));
    const exactTotal = addFractions(qualityPoints, pricePoints);
    const total = printed(exactTotal, places);
    return { offer, id: offer.id, quality, qualityPoints, pricePoints, exactTotal, total };
  });
  const order = (a: (typeof scored)[number], b: (typeof scored)[number]): number =>
    compareFractions(b.exactTotal, a.exactTotal) ||
    (ties.map((tie) => BY_TIE[tie](a, b)).find((sign) => sign !== 0) ?? 0);
  return scored.toSorted(order).map((each) => {
    const { id, quality, qualityPoints, pricePoints, exactTotal, total } = each;
    const rank = 1 + scored.filter((other) => order(other, each) < 0).length;
    return { id, quality, qualityPoints, pricePoints, exactTotal, total, rank };
  });
}

type Tied = Readonly<{ quality: Fraction; offer: Offer }>;

/** Negative where the first is the better. */
const BY_TIE: Record<TieRule, (a: Tied, b: Tied) => number> = {
  'higher quality': (a, b) => compareFractions(b.quality, a.quality),
  'lower price': (a, b) => compareFractions(a.offer.price, b.offer.price),
  'earlier start': (a, b) => (a.offer.startsOn === b.offer.startsOn ? 0 : a.offer.startsOn < b.offer.startsOn ? -1 : 1),
};

/** The tie rules that it took to part the winner, who is ranked first, from offers of the same total, in their order. */
export function whatParted(
  ranking: readonly ScoredOffer[],
  offers: readonly Offer[],
  ties: readonly TieRule[],
): readonly TieRule[] {
  const judged = ranking.map((each) => ({ ...each, offer: offers.find(({ id }) => id === each.id)! }));
  const [best, ...others] = judged;
  const alike = others.filter(({ exactTotal }) => compareFractions(exactTotal, best!.exactTotal) === 0);
  const parting = alike.map((other) => ties.find((tie) => BY_TIE[tie](best!, other) !== 0));
  return [...new Set(ties)].filter((tie) => parting.includes(tie));
}

/** Σ weight × score ÷ most, the weights as shares of their sum: of 1, exact. */
function qualityOf({ scores }: Offer, criteria: readonly Criterion[]): Fraction {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return criteria.map(({ id, weight, most }) => fraction(weight * scores[id]!, sum * most)).reduce(addFractions);
}
