import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { mayDirectOffSite, type OffSiteDirection } from './index.ts';

const direction = (change: Partial<OffSiteDirection> = {}): OffSiteDirection => ({
  school: 'maintained school',
  purpose: 'to improve behaviour',
  to: 'another place',
  from: '2026-01-12',
  until: '2026-03-27',
  ...change,
});
const direct = (change: Partial<OffSiteDirection> = {}) => answered(mayDirectOffSite(direction(change)));

describe('Who may direct until 25 July 2026 [offsite.s29A.academies@maintained schools]', () => {
  it.each([
    ['maintained school', 'section 29A', 'governing body', true],
    ['academy', 'its articles', 'academy proprietor', null],
  ] as const)('a %s, under %s', (school, power, by, may) =>
    expect(direct({ school }).result).toEqual({ may, power, by, dualRegistration: false, transitional: false }),
  );

  it.each(['to improve behaviour', 'another'] as const)('leaves it to the articles of an academy: %s', (purpose) => {
    const { result, sentence } = direct({ school: 'academy', purpose });
    expect(result.may).toBeNull();
    expect(sentence).toBe(
      'Whether the academy proprietor may direct the pupil off site from 12 January 2026 is for its articles: section 29A, with its test of purpose, does not apply.',
    );
  });

  it('has been seen since the Regulations under it', () => {
    expect(mayDirectOffSite(direction({ from: '2010-08-31' }))).toMatchObject({
      reason: 'commencement not established',
    });
    expect(direct({ from: '2010-09-01' }).caveats).toEqual([
      'Who may direct a pupil off site: first day in force not established',
    ]);
  });

  it('says so', () => {
    expect(direct({ to: 'another school' }).sentence).toBe(
      'The governing body may direct the pupil off site from 12 January 2026 under section 29A. The pupil is registered at both schools.',
    );
    expect(direct({ purpose: 'the school cannot meet need' }).sentence).toBe(
      'The governing body may not direct the pupil off site from 12 January 2026 under section 29A: only to improve behaviour, never because the school cannot meet need.',
    );
  });

  it.each([
    ['to improve behaviour', true],
    ['the school cannot meet need', false],
    ['another', false],
  ] as const)('%s: %s', (purpose, may) => expect(direct({ purpose }).result.may).toBe(may));

  it.each<[IsoDate, IsoDate, boolean]>([
    ['2026-07-01', '2026-07-26', true],
    ['2026-07-01', '2026-07-25', false],
    ['2026-07-25', '2026-12-18', true],
    ['2026-07-26', '2026-12-18', false],
  ])('from %s until %s is flagged for the transitional rule: %s', (from, until, flagged) => {
    const { result, sentence } = direct({ from, until });
    expect(result.transitional).toBe(flagged);
    expect(sentence.includes('Running on 26 July 2026: the transitional rule was not seen, ask.')).toBe(flagged);
  });
});

describe('Who may direct from 26 July 2026 [offsite.s29A.academies@academies and pupil referral units too]', () => {
  it('academies too, by statute', () => {
    const answer = direct({ school: 'academy', from: '2026-07-26', until: '2026-12-18', to: 'another school' });
    expect(answer.result).toMatchObject({
      may: true,
      power: 'section 29A',
      by: 'academy proprietor',
      dualRegistration: true,
    });
    expect(answer.caveats).toHaveLength(2);
    expect(direct({ school: 'academy', from: '2026-07-26', until: '2026-12-18', purpose: 'another' }).result.may).toBe(
      false,
    );
  });

  it('and the management committee of a pupil referral unit, which had no power before', () => {
    const unit = { school: 'pupil referral unit', until: '2026-12-18' } as const;
    expect(direct({ ...unit, from: '2026-07-26' })).toMatchObject({
      result: { may: true, power: 'section 29A', by: 'management committee' },
      sentence: 'The management committee may direct the pupil off site from 26 July 2026 under section 29A.',
    });
    expect(direct({ ...unit, from: '2026-07-25' })).toMatchObject({
      result: { may: false, power: 'none', by: 'management committee' },
    });
    expect(direct({ ...unit, from: '2026-07-25' }).sentence).toContain(
      'No power to direct the pupil off site from 25 July 2026: a pupil referral unit has one only from 26 July 2026.',
    );
  });

  it('runs beside as "would be" from Royal Assent', () => {
    expect(direct({ school: 'academy', from: '2026-04-28', until: '2026-05-22' }).wouldBe).toEqual([]);
    const [would] = direct({ school: 'academy', from: '2026-04-29', until: '2026-05-22' }).wouldBe;
    expect(would?.result.power).toBe('section 29A');
  });
});

describe('A direction that cannot be', () => {
  it.each<[string, string, () => unknown]>([
    ['school', 'not-one-of', () => direct({ school: 'free school' as 'academy' })],
    ['purpose', 'not-one-of', () => direct({ purpose: 'as a sanction' as 'another' })],
    ['to', 'not-one-of', () => direct({ to: 'home' as 'another place' })],
    ['direction', 'ends-before-it-starts', () => direct({ until: '2026-01-11' })],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
