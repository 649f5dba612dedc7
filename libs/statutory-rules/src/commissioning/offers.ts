import {
  addFractions,
  civilDate,
  compareFractions,
  demand,
  eachNamed,
  fraction,
  multiplyFractions,
  wholeNumber,
  type Fraction,
  type IsoDate,
  type Minutes,
} from '../foundation/index.ts';

/** One criterion; weights are whole parts of their own sum. `least`: below it an offer fails the quality gate. */
export type Criterion = Readonly<{ id: string; weight: number; most: number; least: number | null }>;

declare const unit: unique symbol;

/**
 * The price of the whole package for the planned term, in pence, exact: what offers are compared by. Made by
 * {@link packagePrice} or {@link fixedPrice}, so that the rate of an hour is not taken for one.
 */
export type PackagePrice = Fraction & { readonly [unit]: 'pence for the package' };

export interface Offer {
  readonly id: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly price: PackagePrice;
  /** The most the provider may ask for this package: its pricing schedule's maximum; null = none applies. */
  readonly maximum: PackagePrice | null;
  readonly startsOn: IsoDate;
}

export type Exclusion =
  | Readonly<{ why: 'below the quality gate'; criterion: string }>
  | Readonly<{ why: 'above the pricing schedule' }>
  | Readonly<{ why: 'no price' }>;

/** hours × weeks × rate + extras, in pence, exact. @throws InvalidInput `not-a-whole-number` */
export function packagePrice(weekly: Minutes, weeks: number, pencePerHour: number, extrasPence = 0): PackagePrice {
  wholeNumber(pencePerHour, 'pencePerHour');
  const teaching = multiplyFractions(
    fraction(wholeNumber(weekly, 'weekly') * wholeNumber(weeks, 'weeks'), 60),
    fraction(pencePerHour),
  );
  return addFractions(teaching, fraction(wholeNumber(extrasPence, 'extrasPence'))) as PackagePrice;
}

/** A price asked for the whole package, such as a block's, in pence. @throws InvalidInput `not-a-whole-number` */
export const fixedPrice = (pence: number): PackagePrice => fraction(wholeNumber(pence, 'pence')) as PackagePrice;

/**
 * @throws InvalidInput `no-criteria`, `criterion-named-twice`, `not-a-whole-number`, `no-weight`, `least-above-most`
 */
export function checkCriteria(criteria: readonly Criterion[]): void {
  demand(criteria.length > 0, 'criteria', 'no-criteria', 'must hold a criterion');
  const ids = new Set(criteria.map(({ id }) => id));
  demand(ids.size === criteria.length, 'criteria', 'criterion-named-twice', 'must name each criterion once');
  eachNamed(criteria, 'criteria', ({ weight, most, least }, place) => {
    wholeNumber(weight, `${place}.weight`);
    wholeNumber(most, `${place}.most`, 1);
    if (least === null) return;
    const within = wholeNumber(least, `${place}.least`) <= most;
    demand(within, `${place}.least`, 'least-above-most', 'must not be above the most');
  });
  demand(
    criteria.some(({ weight }) => weight > 0),
    'criteria',
    'no-weight',
    'must weigh something',
  );
}

/** @throws InvalidInput `offered-twice`, `not-scored`, `not-a-whole-number`, `above-the-most`, `not-a-civil-date` */
export function checkOffers(offers: readonly Offer[], criteria: readonly Criterion[]): void {
  const ids = new Set(offers.map(({ id }) => id));
  demand(ids.size === offers.length, 'offers', 'offered-twice', 'must hold each offer once');
  eachNamed(offers, 'offers', ({ scores, startsOn, price, maximum }, place) => {
    civilDate(startsOn, `${place}.startsOn`);
    checkPrice(price, `${place}.price`);
    if (maximum !== null) checkPrice(maximum, `${place}.maximum`);
    for (const { id, most } of criteria) {
      const [score, field] = [scores[id], `${place}.scores.${id}`];
      demand(score !== undefined, field, 'not-scored', 'must be scored, as every criterion');
      demand(wholeNumber(score, field) <= most, field, 'above-the-most', 'must not be above the most');
    }
  });
}

function checkPrice({ n, d }: PackagePrice, field: string): void {
  wholeNumber(n, field);
  wholeNumber(d, field, 1);
}

/** Why an offer is left out before the lowest price is found; null = it is not. `bound`: by its pricing schedule. */
export function exclusionOf(offer: Offer, criteria: readonly Criterion[], bound: boolean): Exclusion | null {
  const { scores, price, maximum } = offer;
  const failed = criteria.find(({ id, least }) => least !== null && scores[id]! < least);
  if (failed !== undefined) return { why: 'below the quality gate', criterion: failed.id };
  if (price.n === 0) return { why: 'no price' };
  const above = bound && maximum !== null && compareFractions(price, maximum) > 0;
  return above ? { why: 'above the pricing schedule' } : null;
}
