import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, civilDate, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { retainChildUntil, RETENTION_CASES, type RetainedChild, type RetentionRule } from './index.ts';

const ON: IsoDate = '2026-02-02';
const plain: RetainedChild = {
  dateOfBirth: '2012-05-10',
  everPlan: false,
  everLookedAfter: false,
  everAdopted: false,
  holds: [],
};
const BLACKPOOL: RetentionRule[] = [{ applies: 'no special status', age: 25 }];
const LANCASHIRE: RetentionRule[] = [
  { applies: 'any child', age: 31 },
  { applies: 'ever EHC plan', age: 45 },
  { applies: 'ever looked after', age: 75 },
];
const kept = (change: Partial<RetainedChild>, adopted: readonly RetentionRule[] = LANCASHIRE) =>
  answered(retainChildUntil({ ...plain, ...change }, ON, adopted));

describe('How long a child’s record is kept [retention.child]', () => {
  it.each(
    vectors<'dob' | 'plan' | 'care' | 'until'>(
      'V-RET',
      `dob,plan,care,until
       2012-05-10,no,no,2043-05-10
       2012-05-10,yes,no,2057-05-10
       2012-05-10,no,yes,2087-05-10
       2012-05-10,yes,yes,2087-05-10
       2012-02-29,no,no,2043-03-01`,
    ),
  )('$id: born $dob, ever a plan $plan, ever looked after $care: to $until', ({ dob, plan, care, until }) => {
    const { result } = kept({ dateOfBirth: civilDate(dob), everPlan: plan === 'yes', everLookedAfter: care === 'yes' });
    expect(result.until).toBe(until);
  });

  it('V-RET: a plain pupil by Blackpool’s rule, to 2037-05-10', () =>
    expect(kept({}, BLACKPOOL).result).toEqual({ until: '2037-05-10', because: 'no special status' }));

  it.each<RetainedChild['holds'][number]>(['open claim', 'inquiry'])('V-RET: %s, no destruction', (hold) => {
    const answer = kept({ holds: [hold], everLookedAfter: true });
    expect(answer.result).toEqual({ until: null, because: 'hold' });
    expect(answer.sentence).toBe(`Kept while it stands: ${hold}.`);
  });

  it.each<[string, Partial<RetainedChild>, RetentionRule[], string]>([
    [
      'adopted, no period set',
      { everAdopted: true },
      LANCASHIRE,
      'Kept: the council has set no period for a child ever adopted.',
    ],
    [
      'looked after at Blackpool',
      { everLookedAfter: true },
      BLACKPOOL,
      'Kept: the council has set no period for a child ever looked after.',
    ],
    [
      'a plan at Blackpool',
      { everPlan: true },
      BLACKPOOL,
      'Kept: the council has set no period for a child who ever had an EHC plan.',
    ],
    [
      'support without a plan at Blackpool',
      { everSenSupport: true },
      BLACKPOOL,
      'Kept: the council has set no period for a child who ever had SEN support.',
    ],
    [
      'looked after, where only the file of special educational needs has a period',
      { everLookedAfter: true, everPlan: true },
      [...BLACKPOOL, { applies: 'ever SEN', age: 31 }],
      'Kept: the council has set no period for a child ever looked after.',
    ],
    [
      'two without a period',
      { everLookedAfter: true, everAdopted: true },
      BLACKPOOL,
      'Kept: the council has set no period for a child ever looked after and a child ever adopted.',
    ],
    ['no rules at all', {}, [], 'Kept: the council has set no period for a child of no special status.'],
    [
      'a plan, where a child without has no period',
      { everPlan: true },
      [{ applies: 'ever EHC plan', age: 45 }],
      'Kept: the council has set no period for a child of no special status.',
    ],
  ])('%s: kept', (_, change, adopted, sentence) => {
    const answer = kept(change, adopted);
    expect([answer.result, answer.sentence]).toEqual([{ until: null, because: 'no period set' }, sentence]);
  });

  it.each<[Partial<RetainedChild>, IsoDate]>([
    [{ everSenSupport: true }, '2043-05-10'],
    [{ everPlan: true }, '2043-05-10'],
    [{}, '2037-05-10'],
  ])('keeps the file of special educational needs, plan or none, to 31 where a council says so: %j', (change, until) =>
    expect(kept(change, [...BLACKPOOL, { applies: 'ever SEN', age: 31 }]).result.until).toBe(until),
  );

  it('takes the council’s own period for adoption, the longest that applies', () => {
    const own: RetentionRule[] = [
      { applies: 'ever adopted', age: 100 },
      { applies: 'any child', age: 31 },
    ];
    expect(kept({ everAdopted: true }, own)).toMatchObject({
      result: { until: '2112-05-10', because: 'ever adopted' },
      sentence: 'Kept until 10 May 2112, to age 100 (ever adopted).',
      inputs: { adopted: own },
    });
    expect(kept({}, own).result.because).toBe('any child');
  });

  it('takes no other council’s figures: without rules of its own nothing is destroyed', () => {
    const answer = answered(retainChildUntil(plain, ON, []));
    expect(answer.result).toEqual({ until: null, because: 'no period set' });
    expect(answer.rule.version).toBe('what the council adopted');
  });

  it('names every hold', () =>
    expect(kept({ holds: ['open claim', 'inquiry'] }).sentence).toBe('Kept while they stand: open claim and inquiry.'));

  it('keeps any child by the rule for any child, whatever else it was', () =>
    expect(kept({ everPlan: true }, [{ applies: 'any child', age: 31 }]).result.because).toBe('any child'));

  it('keeps a child with a status no shorter than one without', () => {
    const own: RetentionRule[] = [...BLACKPOOL, { applies: 'ever looked after', age: 20 }];
    expect(kept({}, own).sentence).toBe('Kept until 10 May 2037, to age 25 (no special status).');
    expect(kept({ everLookedAfter: true }, own)).toMatchObject({
      result: { until: '2037-05-10', because: 'no special status' },
      sentence: 'Kept until 10 May 2037, to age 25 (no shorter than a child of no special status).',
    });
  });

  it('is never shorter for a status learnt late, by whatever rules', () => {
    const flags = fc.record({
      everPlan: fc.boolean(),
      everSenSupport: fc.boolean(),
      everLookedAfter: fc.boolean(),
      everAdopted: fc.boolean(),
    });
    const rules = fc.array(
      fc.record<RetentionRule>({ applies: fc.constantFrom(...RETENTION_CASES), age: fc.integer({ min: 18, max: 99 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(dates('1990-01-01', '2020-12-31'), flags, flags, rules, (dateOfBirth, now, learnt, own) => {
        const more = {
          everPlan: now.everPlan || learnt.everPlan,
          everSenSupport: now.everSenSupport || learnt.everSenSupport,
          everLookedAfter: now.everLookedAfter || learnt.everLookedAfter,
          everAdopted: now.everAdopted || learnt.everAdopted,
        };
        const [before, after] = [now, more].map((each) => kept({ ...each, dateOfBirth }, own).result.until ?? 'never');
        expect(after! >= before!).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, Partial<RetainedChild>, RetentionRule[], readonly string[]]>([
    ['none', {}, LANCASHIRE, []],
    [
      'adoption',
      { everAdopted: true },
      LANCASHIRE,
      ['No period for a child ever adopted was found: a council sets it'],
    ],
    [
      'none of an adoption for which the council has set one',
      { everAdopted: true },
      [
        { applies: 'any child', age: 31 },
        { applies: 'ever adopted', age: 100 },
      ],
      [],
    ],
  ])('names what is open for that child alone: %s', (_, change, own, caveats) =>
    expect(kept(change, own).caveats).toEqual(caveats),
  );
});

describe('A child’s retention that cannot be worked out', () => {
  it.each<[string, string, () => unknown]>([
    ['dateOfBirth', 'not-a-civil-date', () => kept({ dateOfBirth: '2012-02-30' })],
    ['on', 'not-a-civil-date', () => retainChildUntil(plain, '2026-02-30', LANCASHIRE)],
    ['on', 'before-birth', () => kept({ dateOfBirth: '2026-02-03' })],
    ['child.holds[0]', 'not-one-of', () => kept({ holds: ['a whim' as 'inquiry'] })],
    ['adopted[0].applies', 'not-one-of', () => kept({}, [{ applies: 'rich' as 'any child', age: 25 }])],
    ['adopted[0].age', 'not-a-whole-number', () => kept({}, [{ applies: 'any child', age: 24.5 }])],
    ['adopted[0].age', 'too-long', () => kept({}, [{ applies: 'any child', age: 300 }])],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  it('is worked out to the last year of the calendar', () =>
    expect(kept({}, [{ applies: 'any child', age: 187 }]).result.until).toBe('2199-05-10'));
});
