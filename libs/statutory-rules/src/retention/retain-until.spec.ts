import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, civilDate, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  retainChildUntil,
  retainRecordUntil,
  retainRegisterEntryUntil,
  type OtherRecord,
  type RetainedChild,
  type RetentionRule,
} from './index.ts';

const ON: IsoDate = '2026-02-02';
const plain: RetainedChild = {
  dateOfBirth: '2012-05-10',
  everPlan: false,
  everLookedAfter: false,
  everAdopted: false,
  holds: [],
};
const BLACKPOOL: RetentionRule[] = [{ applies: 'no special status', age: 25 }];
const kept = (change: Partial<RetainedChild>, own?: readonly RetentionRule[]) =>
  answered(retainChildUntil({ ...plain, ...change }, ON, own));

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

  it.each<[string, Partial<RetainedChild>, RetentionRule[] | undefined, string]>([
    [
      'adopted, no period set',
      { everAdopted: true },
      undefined,
      'Kept: the council has set no period for a child ever adopted.',
    ],
    [
      'looked after at Blackpool',
      { everLookedAfter: true },
      BLACKPOOL,
      'Kept: the council has set no period for this child.',
    ],
    ['a plan at Blackpool', { everPlan: true }, BLACKPOOL, 'Kept: the council has set no period for this child.'],
    [
      'support without a plan at Blackpool',
      { everSenSupport: true },
      BLACKPOOL,
      'Kept: the council has set no period for this child.',
    ],
    ['no rules at all', {}, [], 'Kept: the council has set no period for this child.'],
  ])('%s: kept', (_, change, own, sentence) => {
    const answer = kept(change, own);
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
      inputs: { own },
    });
    expect(kept({}, own).result.because).toBe('any child');
  });

  it('names every hold', () =>
    expect(kept({ holds: ['open claim', 'inquiry'] }).sentence).toBe('Kept while they stand: open claim and inquiry.'));

  it('keeps any child by the rule for any child, whatever else it was', () =>
    expect(kept({ everPlan: true }, [{ applies: 'any child', age: 31 }]).result.because).toBe('any child'));

  it('is never shorter for a status learnt late', () => {
    const flags = fc.record({ everPlan: fc.boolean(), everLookedAfter: fc.boolean(), everAdopted: fc.boolean() });
    const sets = fc.constantFrom<RetentionRule[] | undefined>(undefined, BLACKPOOL);
    fc.assert(
      fc.property(dates('1990-01-01', '2020-12-31'), flags, flags, sets, (dateOfBirth, now, learnt, own) => {
        const more = {
          everPlan: now.everPlan || learnt.everPlan,
          everLookedAfter: now.everLookedAfter || learnt.everLookedAfter,
          everAdopted: now.everAdopted || learnt.everAdopted,
        };
        const [before, after] = [now, more].map((each) => kept({ ...each, dateOfBirth }, own).result.until ?? 'never');
        expect(after! >= before!).toBe(true);
      }),
    );
  });
});

describe('Register entries until August 2024 [retention.register@2006 Regs]', () => {
  it('are kept three years', () => {
    const answer = answered(retainRegisterEntryUntil('2024-08-18'));
    expect([answer.result, answer.sentence]).toEqual([
      '2027-08-18',
      'Entry of 18 August 2024 kept at least until 18 August 2027, 3 years.',
    ]);
  });
});

describe('Register entries since August 2024 [retention.register@2024 Regs]', () => {
  it('are kept six years', () => expect(answered(retainRegisterEntryUntil('2024-08-19')).result).toBe('2030-08-19'));
});

describe('Other records [retention.other]', () => {
  it.each<[OtherRecord, IsoDate, string]>([
    [
      'independent review panel',
      '2031-02-02',
      'The independent review panel record is kept until 2 February 2031, 5 years from its resolution.',
    ],
    [
      'contract or finance',
      '2032-02-02',
      'The contract or finance record is kept until 2 February 2032, 6 years from its end.',
    ],
    [
      'contract under seal',
      '2038-02-02',
      'The contract under seal record is kept until 2 February 2038, 12 years from its end.',
    ],
  ])('%s', (record, until, sentence) => {
    const answer = answered(retainRecordUntil(record, ON));
    expect([answer.result, answer.sentence]).toEqual([until, sentence]);
  });
});

describe('A retention that cannot be worked out', () => {
  it.each<[string, string, () => unknown]>([
    ['dateOfBirth', 'not-a-civil-date', () => kept({ dateOfBirth: '2012-02-30' })],
    ['on', 'not-a-civil-date', () => retainChildUntil(plain, '2026-02-30')],
    ['applies', 'not-one-of', () => kept({}, [{ applies: 'rich' as 'any child', age: 25 }])],
    ['age', 'not-a-whole-number', () => kept({}, [{ applies: 'any child', age: 24.5 }])],
    ['record', 'not-one-of', () => retainRecordUntil('diary' as OtherRecord, ON)],
    ['on', 'not-a-civil-date', () => retainRecordUntil('contract or finance', '2026-02-30')],
    ['on', 'not-a-civil-date', () => retainRegisterEntryUntil('2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
