import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, hours, printed, type IsoDate, type Minutes } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  fixedPrice,
  packagePrice,
  scoreOffers,
  type CompetitionTerms,
  type Criterion,
  type Offer,
  type PackagePrice,
} from './index.ts';

const ON: IsoDate = '2026-02-02';
const overall: Criterion = { id: 'overall', weight: 1, most: 100, least: null };
const terms = (change: Partial<CompetitionTerms> = {}): CompetitionTerms => ({
  buying: 'an individual placement',
  criteria: [overall],
  ties: ['higher quality', 'earlier start'],
  ...change,
});
const offer = (id: string, score: number, pounds: number, change: Partial<Offer> = {}): Offer => ({
  id,
  scores: { overall: score },
  price: fixedPrice(pounds * 100),
  maximum: null,
  startsOn: '2026-03-02',
  ...change,
});
const bids = [offer('A', 80, 95), offer('B', 65, 80), offer('C', 92, 110)];
const scored = (offers: readonly Offer[], how = terms()) => answered(scoreOffers(offers, how, ON));
const of = (offers: readonly Offer[], how: CompetitionTerms, id: string) =>
  scored(offers, how).result.ranking.find((each) => each.id === id)!;

describe('Quality and price [award.quality-price]', () => {
  it.each(
    vectors<'bidder' | 'q50' | 'p50' | 't5050' | 't6040' | 't4060'>(
      'V-SCORE',
      `bidder,q50,p50,t5050,t6040,t4060
       A,40.00,42.11,82.11,81.68,82.53
       B,32.50,50.00,82.50,79.00,86.00
       C,46.00,36.36,82.36,84.29,80.44`,
    ),
  )('$id: $bidder', ({ bidder, q50, p50, t5050, t6040, t4060 }) => {
    const even = of(bids, terms(), bidder);
    expect([printed(even.qualityPoints), printed(even.pricePoints), even.total]).toEqual([q50, p50, t5050]);
    expect(of(bids, terms({ weights: { quality: 60, price: 40 } }), bidder).total).toBe(t6040);
    expect(of(bids, terms({ weights: { quality: 40, price: 60 } }), bidder).total).toBe(t4060);
  });

  it.each([
    [50, 50, 'B', ['B', 'C', 'A']],
    [60, 40, 'C', ['C', 'A', 'B']],
    [40, 60, 'B', ['B', 'A', 'C']],
  ])('V-SCORE: at %i/%i the winner is %s', (quality, price, winner, order) => {
    const { result } = scored(bids, terms({ weights: { quality, price } }));
    expect(result.winner).toBe(winner);
    expect(result.ranking.map(({ id }) => id)).toEqual(order);
    expect(result.ranking.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('V-SCORE: with B out at the gate the lowest price becomes 95, and A wins', () => {
    const answer = scored(bids, terms({ criteria: [{ ...overall, least: 70 }] }));
    const points = answer.result.ranking.map((each) => [
      each.id,
      printed(each.qualityPoints),
      printed(each.pricePoints),
      each.total,
    ]);
    expect(points).toEqual([
      ['A', '40.00', '50.00', '90.00'],
      ['C', '46.00', '43.18', '89.18'],
    ]);
    expect(answer.result.leftOut).toEqual([{ id: 'B', why: 'below the quality gate', criterion: 'overall' }]);
    expect(answer.sentence).toBe(
      'Quality 50 %, price 50 %: A 90.00, C 89.18; A wins; left out: B (below the quality gate: overall).',
    );
    expect(answer.result.formulaId).toBe('relative-to-lowest-price');
  });

  it('passes the gate at the least score itself', () =>
    expect(scored(bids, terms({ criteria: [{ ...overall, least: 65 }] })).result.leftOut).toEqual([]));

  it.each<[string, Partial<Offer>, object | null]>([
    ['above its schedule', { maximum: fixedPrice(7999) }, { id: 'B', why: 'above the pricing schedule' }],
    ['at its schedule', { maximum: fixedPrice(8000) }, null],
    ['of no price', { price: fixedPrice(0) }, { id: 'B', why: 'no price' }],
  ])('leaves an offer out %s before the lowest price is found', (_, change, out) => {
    const { result } = scored([bids[0]!, { ...bids[1]!, ...change }, bids[2]!]);
    expect(result.leftOut).toEqual(out === null ? [] : [out]);
    expect(result.ranking.find(({ id }) => id === 'A')!.total).toBe(out === null ? '82.11' : '90.00');
  });

  const above = [bids[0]!, { ...bids[1]!, maximum: fixedPrice(7999) }];
  it.each<[string, Partial<CompetitionTerms>, boolean]>([
    ['an individual placement', {}, true],
    ['an individual placement, whatever is said of blocks', { maximumBindsBlocks: false }, true],
    ['a block', { buying: 'a block' }, false],
    ['a block where the agreement says so', { buying: 'a block', maximumBindsBlocks: true }, true],
  ])('holds to the maximum of a pricing schedule the price of %s', (_, change, bound) =>
    expect(scored(above, terms(change)).result.leftOut).toEqual(
      bound ? [{ id: 'B', why: 'above the pricing schedule' }] : [],
    ),
  );

  it('compares the whole package, not the rate of an hour', () => {
    const short = offer('A', 80, 0, { price: packagePrice(hours(10), 12, 5000) });
    const long = offer('B', 80, 0, { price: packagePrice(hours(20), 12, 4000, 1000) });
    expect(scored([short, long]).result.winner).toBe('A');
  });

  it('holds what it was asked in its inputs', () =>
    expect(scored(bids).inputs).toEqual({ offers: bids, terms: terms(), opensOn: ON }));

  it('weighs the criteria', () => {
    const criteria = [
      { id: 'x', weight: 3, most: 5, least: null },
      { id: 'y', weight: 1, most: 10, least: null },
    ];
    const one = offer('A', 0, 10, { scores: { x: 4, y: 5 } });
    expect(of([one], terms({ criteria }), 'A').quality).toEqual({ n: 29, d: 40 }); // ¾ × ⅘ + ¼ × ½
  });

  it('may ask for the most as the least, and weigh a criterion at nothing', () => {
    const criteria = [
      { ...overall, least: 100 },
      { ...overall, id: 'asked, not weighed', weight: 0 },
    ];
    const best = offer('A', 100, 10, { scores: { overall: 100, 'asked, not weighed': 0 } });
    expect(of([best], terms({ criteria }), 'A').quality).toEqual({ n: 1, d: 1 });
  });

  it('is decided on exact totals, shown rounded: no tie where they print alike', () => {
    // 85.003 and 85.004: both print as 85.00, and by the rounded figure the tie rule would have chosen A.
    const criteria = [{ ...overall, most: 100_000 }];
    const two = [
      offer('A', 70_006, 10, { startsOn: '2026-03-01' }),
      offer('B', 70_008, 10, { startsOn: '2026-03-02' }),
    ];
    const answer = scored(two, terms({ criteria, ties: ['earlier start'] }));
    expect(answer.result.ranking.map(({ id, total, rank }) => [id, total, rank])).toEqual([
      ['B', '85.00', 1],
      ['A', '85.00', 2],
    ]);
    expect(answer.result.ranking.map(({ exactTotal }) => exactTotal)).toEqual([
      { n: 21_251, d: 250 },
      { n: 85_003, d: 1_000 },
    ]);
    expect(answer.result).toMatchObject({ winner: 'B', partedBy: [] });
    expect(answer.sentence).toBe('Quality 50 %, price 50 %: B 85.00, A 85.00; B wins.');
  });

  it('says that nobody is left', () => {
    const answer = scored([offer('A', 80, 0)]);
    expect(answer.result).toMatchObject({ ranking: [], winner: null });
    expect(answer.sentence).toBe('Quality 50 %, price 50 %: no offer is left; left out: A (no price).');
    const none = scored([offer('A', 80, 0), offer('B', 70, 0)]);
    expect(none.sentence).toBe('Quality 50 %, price 50 %: no offer is left; left out: A (no price), B (no price).');
    expect(scored([]).sentence).toBe('Quality 50 %, price 50 %: no offer was made.');
  });
});

describe('Equal totals [award.quality-price]', () => {
  // 50 × 0.9 + 50 × 0.5 = 70 = 50 × 0.4 + 50 × 1
  const tied = [offer('A', 40, 100, { startsOn: '2026-03-09' }), offer('B', 90, 200)];
  const like = [offer('A', 80, 100, { startsOn: '2026-03-09' }), offer('B', 80, 100)];
  it.each<[string, Offer[], CompetitionTerms['ties'], string | null]>([
    ['by quality', tied, ['higher quality', 'earlier start'], 'B'],
    ['by price', tied, ['lower price'], 'A'],
    ['by start', like, ['higher quality', 'earlier start'], 'B'],
    ['by quality, whatever the order of offers', tied.toReversed(), ['higher quality'], 'B'],
    [
      'by quality after a start that parts nobody',
      tied.map((each) => ({ ...each, startsOn: ON })),
      ['earlier start', 'higher quality'],
      'B',
    ],
    ['by nobody: a person decides', like, ['higher quality'], null],
    ['by no rule: never by name', tied, [], null],
  ])('are parted %s', (_, offers, ties, winner) => expect(scored(offers, terms({ ties })).result.winner).toBe(winner));

  it('say by which of the rules', () => {
    const byQuality = scored(tied);
    expect(byQuality.result.partedBy).toEqual(['higher quality']);
    expect(byQuality.sentence).toBe('Quality 50 %, price 50 %: B 70.00, A 70.00; B wins by higher quality.');
    const both = scored([...like, offer('C', 80, 100, { startsOn: '2026-03-16' })]);
    expect(both.result).toMatchObject({ winner: 'B', partedBy: ['earlier start'] });
    const three = scored([...tied, offer('C', 90, 200, { startsOn: '2026-03-01' })]);
    expect(three.result).toMatchObject({ winner: 'C', partedBy: ['higher quality', 'earlier start'] });
    expect(three.sentence).toContain('C wins by higher quality and earlier start');
    expect(scored(bids).result.partedBy).toEqual([]);
    expect(scored(tied, terms({ ties: [] })).result.partedBy).toEqual([]);
  });

  it('share a rank where nothing parts them', () => {
    const answer = scored([...like, offer('C', 10, 400)], terms({ ties: [] }));
    expect(answer.result.ranking.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(answer.sentence).toBe(
      'Quality 50 %, price 50 %: A 90.00, B 90.00, C 17.50; A and B tied, a person decides.',
    );
  });

  it('are equal exactly, not only as they print', () => {
    // 50 × 333/1000 + 50 and 50 × 0.333001 + 50: both print 66.65
    const fine = terms({ criteria: [{ ...overall, most: 10_000 }], ties: [] });
    expect(scored([offer('A', 3330, 100), offer('B', 3331, 100)], fine).result.winner).toBe('B');
    const finer = terms({ criteria: [{ ...overall, most: 1_000_000 }], ties: [] });
    expect(scored([offer('A', 333_000, 100), offer('B', 333_001, 100)], finer).result.winner).toBe('B');
    expect(scored([offer('A', 333_000, 100), offer('B', 333_000, 100)], finer).result.winner).toBeNull();
  });
});

describe('Points [award.quality-price]', () => {
  it('lie between nothing and their weight, and the cheapest has all the price points', () => {
    const anyOffer = fc.record({ score: fc.nat({ max: 100 }), pounds: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(
      fc.property(fc.array(anyOffer, { minLength: 1, maxLength: 6 }), fc.nat({ max: 100 }), (raw, quality) => {
        const offers = raw.map(({ score, pounds }, index) => offer(String(index), score, pounds));
        const { ranking } = scored(offers, terms({ weights: { quality, price: 100 - quality } })).result;
        const totals = ranking.map(({ total }) => Number(total));
        expect(totals.every((total) => total >= 0 && total <= 100)).toBe(true);
        expect(totals).toEqual(totals.toSorted((a, b) => b - a));
        const most = Math.max(...ranking.map(({ pricePoints: { n, d } }) => n / d));
        expect(most).toBeCloseTo(100 - quality);
      }),
    );
  });
});

describe('The price of a package', () => {
  it('is hours × weeks × rate and extras, exact', () => {
    expect(packagePrice(hours(15), 12, 4250, 5000)).toEqual({ n: 15 * 12 * 4250 + 5000, d: 1 });
    expect(packagePrice(hours(15), 12, 4250)).toEqual(fixedPrice(15 * 12 * 4250));
    expect(packagePrice(hours(0.25), 1, 101)).toEqual({ n: 101, d: 4 });
  });
});

describe('A competition that cannot be scored [award.quality-price]', () => {
  const how = (change: Partial<CompetitionTerms>) => () => scored(bids, terms(change));
  const criterion = (change: Partial<Criterion>) => how({ criteria: [{ ...overall, ...change }] });
  it.each<[string, string, () => unknown]>([
    ['weights', 'weights-not-100', how({ weights: { quality: 50, price: 49 } })],
    ['weights.quality', 'not-a-whole-number', how({ weights: { quality: 50.5, price: 49.5 } })],
    ['weights.price', 'not-a-whole-number', how({ weights: { quality: 101, price: -1 } })],
    ['ties[0]', 'not-one-of', how({ ties: ['name' as 'earlier start'] })],
    ['criteria', 'no-criteria', how({ criteria: [] })],
    ['criteria', 'criterion-named-twice', how({ criteria: [overall, overall] })],
    ['criteria', 'no-weight', criterion({ weight: 0 })],
    ['criteria[0].weight', 'not-a-whole-number', criterion({ weight: 0.5 })],
    ['criteria[0].most', 'not-a-whole-number', criterion({ most: 0 })],
    ['criteria[0].least', 'not-a-whole-number', criterion({ least: 0.5 })],
    ['criteria[0].least', 'least-above-most', criterion({ least: 101 })],
    ['offers[2].scores.overall', 'above-the-most', criterion({ most: 90 })],
    ['offers[0].scores.other', 'not-scored', criterion({ id: 'other' })],
    ['offers[0].scores.overall', 'not-a-whole-number', () => scored([offer('A', 7.5, 10)])],
    ['offers', 'offered-twice', () => scored([bids[0]!, bids[0]!])],
    ['offers[0].startsOn', 'not-a-civil-date', () => scored([offer('A', 1, 1, { startsOn: '2026-02-30' })])],
    ['opensOn', 'not-a-civil-date', () => scoreOffers(bids, terms(), '2026-02-30')],
    ['buying', 'not-one-of', how({ buying: 'a bus' as 'a block' })],
    ['pence', 'not-a-whole-number', () => offer('A', 1, -1)],
    [
      'offers[0].price',
      'not-a-whole-number',
      () => scored([offer('A', 1, 1, { price: { n: 0, d: 0 } as PackagePrice })]),
    ],
    [
      'offers[0].price',
      'not-a-whole-number',
      () => scored([offer('A', 1, 1, { price: { n: -5, d: 1 } as PackagePrice })]),
    ],
    [
      'offers[0].maximum',
      'not-a-whole-number',
      () => scored([offer('A', 1, 1, { maximum: { n: 5, d: 0 } as PackagePrice })]),
    ],
    [
      'offers[0].maximum',
      'not-a-whole-number',
      () => scored([offer('A', 1, 1, { maximum: { n: 0.5, d: 1 } as PackagePrice })]),
    ],
    ['pencePerHour', 'not-a-whole-number', () => packagePrice(hours(1), 1, 0.5)],
    ['weekly', 'not-a-whole-number', () => packagePrice(0.5 as Minutes, 1, 50)],
    ['weeks', 'not-a-whole-number', () => packagePrice(hours(1), -1, 50)],
    ['extrasPence', 'not-a-whole-number', () => packagePrice(hours(1), 1, 50, -1)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
