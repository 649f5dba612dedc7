import { describe, expect, it } from '@jest/globals';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  announcedBy,
  answered,
  apply,
  basisOf,
  cited,
  inForceOn,
  lookUp,
  rule,
  type IsoDate,
  type RuleVersion,
} from './index.ts';

const version = (name: string, from: IsoDate | null, to: IsoDate | null, more: Partial<RuleVersion<number>> = {}) => ({
  version: name,
  from,
  to,
  standing: 'law' as const,
  source: 'an Act',
  mark: 'confirmed' as const,
  facts: 1,
  ...more,
});

const SEEN = { seenInForce: '2019-01-01' } as const;

const limit = rule<number>({
  id: 'a.limit',
  title: 'Limit',
  versions: [
    version('old', '2010-01-01', '2012-12-31', { facts: 30 }),
    version('new', '2014-01-01', '2020-12-31', { facts: 20, mark: 'unverified (from memory)', unverified: ['Twenty'] }),
    version('coming', null, null, { facts: 10, announced: '2026-04-29' }),
  ],
});

const judged = (on: IsoDate) =>
  apply(limit, on, { days: 15 }, (most) => ({ result: 15 <= most, sentence: `15 of at most ${most}.` }));

describe('A rule', () => {
  it.each<[IsoDate, string]>([
    ['2010-01-01', 'old'],
    ['2012-12-31', 'old'],
    ['2014-01-01', 'new'],
  ])('has on %s the version %s', (on, name) => expect(lookUp(limit, on)).toMatchObject({ version: { version: name } }));

  it.each<[string, string, RuleVersion<number>]>([
    ['an undated version might hold', 'commencement not established', version('undated', null, null)],
    ['an undated version is announced only later', 'between versions', limit.versions[2]!],
    ['an undated version ended before', 'between versions', version('undated', null, '2013-05-31')],
  ])('where %s, says %s', (_, reason, undated) => {
    const versions = [...limit.versions.slice(0, 2), undated];
    expect(lookUp(rule({ ...limit, versions }), '2013-06-01')).toEqual({ kind: 'gap', reason });
  });

  it.each<[IsoDate, string]>([
    ['2009-12-31', 'before the first version'],
    ['2013-06-01', 'between versions'],
    ['2021-01-01', 'after the last version'],
  ])('names the gap on %s: %s', (on, reason) => {
    const dated = rule({ ...limit, versions: limit.versions.slice(0, 2) });
    expect(lookUp(dated, on)).toEqual({ kind: 'gap', reason });
  });

  it('answers from the day a source shows it in force, and says that its beginning is not established', () => {
    const seen = rule({ ...limit, versions: [version('seen', null, null, { seenInForce: '2022-09-01' })] });
    expect(lookUp(seen, '2022-08-31')).toEqual({ kind: 'gap', reason: 'commencement not established' });
    const application = apply(seen, '2022-09-01', {}, () => ({ result: 1, sentence: '' }));
    expect(answered(application).caveats).toEqual(['Limit: first day in force not established']);
  });

  it('records what it used, and what is unverified', () =>
    expect(judged('2014-01-01')).toEqual({
      kind: 'applied',
      result: true,
      rule: { id: 'a.limit', version: 'new' },
      on: '2014-01-01',
      inputs: { days: 15 },
      reading: null,
      sentence: '15 of at most 20.',
      caveats: ['Limit: unverified (from memory)', 'Twenty (from memory, unverified)'],
      restsOn: [],
      wouldBe: [],
    }));

  it('runs an announced version beside, from its announcement until it is in force', () => {
    expect(announcedBy(limit, '2026-04-28')).toEqual([]);
    const beside = judged('2026-04-29');
    expect(beside.wouldBe).toEqual([
      {
        rule: { id: 'a.limit', version: 'coming' },
        result: false,
        reading: null,
        caveats: ['Limit: first day in force not established'],
        restsOn: [],
        sentence: 'Announced, not in force: 15 of at most 10.',
      },
    ]);
    expect(() => answered(beside)).toThrow(
      expect.objectContaining({ name: 'RuleGap', rule: 'a.limit', reason: 'commencement not established' }),
    );
    const commenced = rule({
      ...limit,
      versions: [version('coming', '2027-01-01', null, { announced: '2026-04-29', facts: 10 })],
    });
    expect(announcedBy(commenced, '2026-12-31')).toHaveLength(1);
    expect(announcedBy(commenced, '2027-01-01')).toEqual([]);
  });

  it.each(['', 'Limit', 'a limit', '1.limit', 'a.limit!', '.a.limit', ' a.limit'])('has no id %j', (id) =>
    expectRefused(() => rule({ ...limit, id }), 'id', 'not-a-rule-id'),
  );

  it('may begin on the day after the version before it ends, in any order, undated ones aside', () => {
    const versions = [
      version('later', '2020-01-02', null),
      version('undated', null, null, { announced: '2026-01-01' }),
      version('earlier', '2019-01-01', '2020-01-01'),
    ];
    const either = rule({ ...limit, versions });
    expect(lookUp(either, '2020-01-01')).toMatchObject({ version: { version: 'earlier' } });
    expect(lookUp(either, '2020-01-02')).toMatchObject({ version: { version: 'later' } });
  });

  it('says in words where it has no answer', () =>
    expect(apply(limit, '2013-01-01', { days: 1 }, () => ({ result: 1, sentence: '' }))).toEqual({
      kind: 'gap',
      rule: { id: 'a.limit', version: null },
      on: '2013-01-01',
      inputs: { days: 1 },
      reason: 'between versions',
      sentence: 'Limit: gap on 1 January 2013, between versions.',
      wouldBe: [],
    }));

  it('is cited by an event as one plain value, with what it was given and what it said', () => {
    const answer = answered(judged('2014-01-01'));
    const { sentence, caveats } = answer;
    const said = { inputs: { days: 15 }, sentence, caveats };
    const named = { rule: 'a.limit', version: 'new', result: '15 of 20', restsOn: [], said };
    expect(cited(answer, '15 of 20')).toStrictEqual(named);
    const restsOn = [{ id: 'an.other', version: 'old' }];
    expect(cited({ ...answer, restsOn }, '15 of 20')).toStrictEqual({
      ...named,
      restsOn: [{ rule: 'an.other', version: 'old' }],
    });
  });

  it('no longer runs beside what was given up', () => {
    const versions = [version('coming', null, '2026-06-30', { announced: '2026-04-29' })];
    const given = rule({ ...limit, versions });
    expect(announcedBy(given, '2026-06-30')).toHaveLength(1);
    expect(announcedBy(given, '2026-07-01')).toEqual([]);
  });

  it('names what its answer rests on, each rule once, and shows their caveats with its own', () => {
    const other = rule<number>({ ...limit, id: 'an.other', title: 'Other' });
    const under = answered(apply(other, '2014-01-01', {}, () => ({ result: 1, sentence: '' })));
    const middle = rule<number>({ ...limit, id: 'a.middle', title: 'Middle' });
    const resting = answered(
      apply(middle, '2010-01-01', {}, () => ({ result: 1, sentence: '', restsOn: [under], caveats: ['Ask a person'] })),
    );
    const [earlier, later] = [inForceOn(other, '2010-01-01').basis, inForceOn(middle, '2014-01-01').basis];
    const restsOn = [under, basisOf(resting), earlier, later];
    const top = answered(apply(limit, '2014-01-01', {}, () => ({ result: 1, sentence: '', restsOn })));
    expect(top.restsOn).toEqual([
      { id: 'an.other', version: 'new' },
      { id: 'a.middle', version: 'old' },
      { id: 'an.other', version: 'old' },
      { id: 'a.middle', version: 'new' },
    ]);
    expect(top.caveats).toEqual([
      'Limit: unverified (from memory)',
      'Twenty (from memory, unverified)',
      'Other: unverified (from memory)',
      'Ask a person',
      'Middle: unverified (from memory)',
    ]);
  });

  it('cannot be changed by what it hands out', () => {
    const bands = rule({
      ...limit,
      versions: [{ ...version('bands', '2010-01-01', null), facts: { list: [{ from: 0 }] } }],
    });
    const { facts } = inForceOn(bands, '2026-01-01');
    expect(() => Object.assign(facts.list[0]!, { from: 9 })).toThrow(TypeError);
    expect(() => facts.list.push({ from: 1 })).toThrow(TypeError);
    expect(facts).toEqual({ list: [{ from: 0 }] });
  });

  it('gives a helper the facts of the day and their basis, or the gap', () => {
    expect(inForceOn(limit, '2012-12-31')).toEqual({
      facts: 30,
      basis: { rule: { id: 'a.limit', version: 'old' }, caveats: [], restsOn: [] },
    });
    expect(() => inForceOn(limit, '2013-01-01')).toThrow(
      expect.objectContaining({ rule: 'a.limit', message: 'Limit: gap on 1 January 2013, between versions.' }),
    );
  });

  it.each<[string, string, RuleVersion<number>[]]>([
    ['a.limit', 'no-versions', []],
    ['a.limit', 'version-named-twice', [version('a', null, null), version('a', '2020-01-01', null)]],
    ['a.limit@a', 'versions-overlap', [version('b', '2020-01-01', null), version('a', '2019-01-01', '2020-01-01')]],
    ['a.limit@a', 'versions-overlap', [version('a', '2019-01-01', null), version('b', '2020-01-01', null)]],
    ['a.limit@a', 'versions-overlap', [version('a', null, '2020-01-01', SEEN), version('b', '2020-01-01', null)]],
    ['a.limit@a', 'not-a-civil-date', [version('a', '2020-01-01', null, { announced: '2020-02-30' })]],
    ['a.limit@a', 'ends-before-it-starts', [version('a', '2020-01-02', '2020-01-01')]],
    ['a.limit@a', 'not-a-civil-date', [version('a', '2020-02-30', null)]],
    ['a.limit@a', 'start-said-twice', [version('a', '2020-01-01', null, { seenInForce: '2020-01-01' })]],
  ])('%s is refused as %s', (field, refusal, versions) =>
    expectRefused(
      () => rule({ id: 'a.limit', title: 'Limit', versions }),
      refusal === 'ends-before-it-starts' || refusal === 'not-a-civil-date' ? expect.stringContaining(field) : field,
      refusal,
    ),
  );
});
