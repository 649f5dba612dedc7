import {
  apply,
  civilDate,
  demand,
  eachNamed,
  listInWords,
  oneOf,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { qualityPriceRule, type ScoringFacts } from './data/commissioning-law.ts';
import { checkCriteria, checkOffers, exclusionOf, type Criterion, type Exclusion, type Offer } from './offers.ts';
import { ranked, TIE_RULES, whatParted, type ScoredOffer, type TieRule } from './ranking.ts';

const BUYING = ['an individual placement', 'a block'] as const;

/** Stated before the competition opens. */
export interface CompetitionTerms {
  readonly buying: (typeof BUYING)[number];
  /** Whether the agreement holds block bids to the maximum of the pricing schedule too; by default it does not. */
  readonly maximumBindsBlocks?: boolean;
  readonly criteria: readonly Criterion[];
  /** In their order; an offer is never placed by its name. */
  readonly ties: readonly TieRule[];
  /** Percent, together 100; 50 and 50 by default. */
  readonly weights?: ScoringFacts['percentWeights'];
}

export interface Scoring {
  readonly formulaId: string;
  readonly ranking: readonly ScoredOffer[];
  readonly leftOut: readonly Readonly<{ id: string } & Exclusion>[];
  /** null where none is left, or the tie rules do not part the best: a person decides. */
  readonly winner: string | null;
  /** The tie rules that it took to part the winner from offers of the same total; empty = none. */
  readonly partedBy: readonly TieRule[];
}

/**
 * Quality and price points: Wq × Σ weight × score ÷ most, and Wp × lowest compliant price ÷ price. The quality gate and
 * the pricing schedule come first, so an offer left out is never the lowest. Domain reference 7.5. Looked up on the day
 * the competition opens.
 * @throws InvalidInput `not-a-civil-date`, `weights-not-100`, `not-one-of`, and as `checkCriteria`, `checkOffers`
 */
export function scoreOffers(offers: readonly Offer[], terms: CompetitionTerms, opensOn: IsoDate): Application<Scoring> {
  civilDate(opensOn, 'opensOn');
  oneOf(terms.buying, BUYING, 'buying');
  checkCriteria(terms.criteria);
  checkOffers(offers, terms.criteria);
  eachNamed(terms.ties, 'ties', (each, place) => oneOf(each, TIE_RULES, place));
  return apply(qualityPriceRule, opensOn, { offers, terms, opensOn }, (facts) => {
    const weights = checkWeights(terms.weights ?? facts.percentWeights);
    const bound = terms.buying === 'an individual placement' || (terms.maximumBindsBlocks ?? facts.maximumBindsBlocks);
    const judged = offers.map((offer) => ({ offer, exclusion: exclusionOf(offer, terms.criteria, bound) }));
    const leftOut = judged.flatMap(({ offer: { id }, exclusion }) =>
      exclusion === null ? [] : [{ id, ...exclusion }],
    );
    const compliant = judged.filter(({ exclusion }) => exclusion === null).map(({ offer }) => offer);
    const ranking = ranked(compliant, terms, weights, facts.decimalPlaces);
    const best = ranking.filter(({ rank }) => rank === 1).map(({ id }) => id);
    const winner = best.length === 1 ? best[0]! : null;
    const partedBy = winner === null ? [] : whatParted(ranking, compliant, terms.ties);
    const result = { formulaId: facts.formulaId, ranking, leftOut, winner, partedBy };
    const sentence = `Quality ${weights.quality} %, price ${weights.price} %: ${outcomeInWords(result, best)}.`;
    return { result, sentence };
  });
}

function outcomeInWords({ ranking, leftOut, partedBy }: Scoring, best: readonly string[]): string {
  const out = leftOut.map((each) => `${each.id} (${each.why}${'criterion' in each ? `: ${each.criterion}` : ''})`);
  const by = partedBy.length === 0 ? '' : ` by ${listInWords(partedBy)}`;
  return [
    ...(ranking.length === 0 ? [] : [ranking.map(({ id, total }) => `${id} ${total}`).join(', ')]),
    best.length === 1
      ? `${best[0]} wins${by}`
      : best.length === 0
        ? `no offer ${out.length === 0 ? 'was made' : 'is left'}`
        : `${listInWords(best)} tied, a person decides`,
    ...(out.length === 0 ? [] : [`left out: ${out.join(', ')}`]),
  ].join('; ');
}

function checkWeights({ quality, price }: ScoringFacts['percentWeights']): ScoringFacts['percentWeights'] {
  const sum = wholeNumber(quality, 'weights.quality') + wholeNumber(price, 'weights.price');
  demand(sum === 100, 'weights', 'weights-not-100', 'must be 100 together');
  return { quality, price };
}
