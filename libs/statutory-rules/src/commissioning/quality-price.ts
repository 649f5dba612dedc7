import {
  addFractions,
  apply,
  compareFractions,
  demand,
  divideFractions,
  fraction,
  multiplyFractions,
  oneOf,
  printed,
  wholeNumber,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { qualityPriceRule, type ScoringFacts } from './data/commissioning-law.ts';
import { checkCriteria, checkOffers, exclusionOf, type Criterion, type Exclusion, type Offer } from './offers.ts';

const TIE_RULES = ['higher quality', 'lower price', 'earlier start'] as const;

/** Stated before the competition opens. */
export interface CompetitionTerms {
  readonly criteria: readonly Criterion[];
  /** In their order; an offer is never placed by its name. */
  readonly ties: readonly (typeof TIE_RULES)[number][];
  /** Percent, together 100; 50 and 50 by default. */
  readonly weights?: ScoringFacts['weights'];
}

export interface ScoredOffer {
  readonly id: string;
  /** Exact, of 1. */
  readonly quality: Fraction;
  readonly qualityPoints: Fraction;
  readonly pricePoints: Fraction;
  /** Rounded once, half up: `82.50`. Offers are ranked by it. */
  readonly total: string;
  /** 1 is the best; two offers that no tie rule parts share a rank. */
  readonly rank: number;
}

export interface Scoring {
  readonly formulaId: string;
  readonly ranking: readonly ScoredOffer[];
  readonly leftOut: readonly Readonly<{ id: string } & Exclusion>[];
  /** null where none is left, or the tie rules do not part the best: a person decides. */
  readonly winner: string | null;
}

/**
 * Quality and price points: Wq × Σ weight × score ÷ most, and Wp × lowest compliant price ÷ price. The quality gate and
 * the pricing schedule come first, so an offer left out is never the lowest. Domain reference 7.5. Looked up on the day
 * the competition opens.
 * @throws InvalidInput `weights-not-100`, `not-one-of`, and as `checkCriteria`, `checkOffers`
 */
export function scoreOffers(offers: readonly Offer[], terms: CompetitionTerms, opensOn: IsoDate): Application<Scoring> {
  checkCriteria(terms.criteria);
  checkOffers(offers, terms.criteria);
  terms.ties.forEach((each) => oneOf(each, TIE_RULES, 'ties'));
  return apply(qualityPriceRule, opensOn, { offers, terms, opensOn }, (facts) => {
    const weights = checkWeights(terms.weights ?? facts.weights);
    const judged = offers.map((offer) => ({ offer, exclusion: exclusionOf(offer, terms.criteria) }));
    const leftOut = judged.flatMap(({ offer: { id }, exclusion }) =>
      exclusion === null ? [] : [{ id, ...exclusion }],
    );
    const compliant = judged.filter(({ exclusion }) => exclusion === null).map(({ offer }) => offer);
    const ranking = ranked(compliant, terms, weights, facts.places);
    const best = ranking.filter(({ rank }) => rank === 1);
    const winner = best.length === 1 ? best[0]!.id : null;
    const totals = ranking.map(({ id, total }) => `${id} ${total}`).join(', ');
    const outcome =
      winner === null ? (best.length === 0 ? 'no offer is left' : 'tied, a person decides') : `${winner} wins`;
    const out = leftOut.length === 0 ? '' : `; left out: ${leftOut.map(({ id, why }) => `${id} (${why})`).join(', ')}`;
    const sentence = `Quality ${weights.quality} %, price ${weights.price} %: ${totals === '' ? '' : `${totals}; `}${outcome}${out}.`;
    return { result: { formulaId: facts.formulaId, ranking, leftOut, winner }, sentence };
  });
}

function checkWeights({ quality, price }: ScoringFacts['weights']): ScoringFacts['weights'] {
  const sum = wholeNumber(quality, 'weights.quality') + wholeNumber(price, 'weights.price');
  demand(sum === 100, 'weights', 'weights-not-100', 'must be 100 together');
  return { quality, price };
}

function ranked(
  offers: readonly Offer[],
  { criteria, ties }: CompetitionTerms,
  weights: ScoringFacts['weights'],
  places: number,
): readonly ScoredOffer[] {
  if (offers.length === 0) return [];
  const lowest = offers.map(({ price }) => price).reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
  const scored = offers.map((offer) => {
    const quality = qualityOf(offer, criteria);
    const qualityPoints = multiplyFractions(fraction(weights.quality), quality);
    const pricePoints = multiplyFractions(fraction(weights.price), divideFractions(lowest, offer.price));
    const total = printed(addFractions(qualityPoints, pricePoints), places);
    return { offer, id: offer.id, quality, qualityPoints, pricePoints, total };
  });
  const order = (a: (typeof scored)[number], b: (typeof scored)[number]): number =>
    Number(b.total) - Number(a.total) || (ties.map((tie) => BY_TIE[tie](a, b)).find((sign) => sign !== 0) ?? 0);
  return scored.toSorted(order).map((each) => {
    const { id, quality, qualityPoints, pricePoints, total } = each;
    const rank = 1 + scored.filter((other) => order(other, each) < 0).length;
    return { id, quality, qualityPoints, pricePoints, total, rank };
  });
}

type Tied = Readonly<{ quality: Fraction; offer: Offer }>;

/** Negative where the first is the better. */
const BY_TIE: Record<(typeof TIE_RULES)[number], (a: Tied, b: Tied) => number> = {
  'higher quality': (a, b) => compareFractions(b.quality, a.quality),
  'lower price': (a, b) => compareFractions(a.offer.price, b.offer.price),
  'earlier start': (a, b) => (a.offer.startsOn === b.offer.startsOn ? 0 : a.offer.startsOn < b.offer.startsOn ? -1 : 1),
};

/** Σ weight × score ÷ most, the weights as shares of their sum: of 1, exact. */
function qualityOf({ scores }: Offer, criteria: readonly Criterion[]): Fraction {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return criteria.map(({ id, weight, most }) => fraction(weight * scores[id]!, sum * most)).reduce(addFractions);
}
