import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { figuresOf, withoutUnit } from '../../scripts/law-figures.ts';
import { functionsOfRules, handedOn } from '../../scripts/law-functions.ts';
import { lawPage } from '../../scripts/law-page.ts';
import { countTests } from '../../scripts/law-tests.ts';

const empty = mkdtempSync(join(tmpdir(), 'law-map-'));
afterAll(() => rmSync(empty, { recursive: true }));

describe('The map of the law', () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [
        '--experimental-strip-types',
        '--conditions=source',
        '--disable-warning=ExperimentalWarning',
        resolve('scripts/law-map.ts'),
        ...args,
      ],
      { cwd: empty, encoding: 'utf8' },
    );

  it('is refused when stale, and where a version has no test', () => {
    const { status, stderr } = run('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('docs/law.md is stale');
    expect(stderr).toContain('no test is tagged [csa.end@EA 1996 s8]');
  });

  it('is not stale once written', () => {
    mkdirSync(join(empty, 'docs'));
    expect(run().status).toBe(0);
    expect(run('--check').stderr).not.toContain('stale');
  });

  it('is refused where a rule is in no book, and where a test is tagged with no version', () => {
    const area = join(empty, 'libs/statutory-rules/src/area');
    mkdirSync(area, { recursive: true });
    writeFileSync(join(area, 'lone.ts'), `export const loneRule = rule<null>({ id: 'a.lone', versions: [] });`);
    writeFileSync(join(area, 'lone.spec.ts'), `describe('End [csa.end@EA 1996 s9]', () => it('ends', () => {}));`);
    const { status, stderr } = run('--check');
    rmSync(area, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain('a.lone is not in the rule book');
    expect(stderr).toContain('a test is tagged [csa.end@EA 1996 s9], which is no version of a rule');
    expect(stderr).not.toContain('tagged [csa.end],');
  });

  it('names the functions that a rule is asked by, through helpers, and none above them', () => {
    const file = join(empty, 'a-rule.ts');
    writeFileSync(
      file,
      `export const limitRule = rule<Facts>({ id: 'a.limit', versions: [] });
       export const loneRule = rule<Facts>({ id: 'a.lone', versions: [] });
       const TABLE = { one: limitRule };
       const helper = () => TABLE.one;
       export function asked() { return helper(); }
       export const alsoAsked = () => apply(limitRule);
       export function above() { return asked(); }
       export function unseen() { return helper(); }`,
    );
    const functions = functionsOfRules([file], new Set(['asked', 'alsoAsked', 'above']));
    expect(Object.fromEntries(functions)).toEqual({ 'a.limit': ['alsoAsked', 'asked'], 'a.lone': [] });
  });

  it('sees what a door hands on', () => {
    writeFileSync(join(empty, 'behind.ts'), 'export const one = () => 1;\nconst hidden = 2;\nexport function two() {}');
    const door = join(empty, 'door.ts');
    writeFileSync(
      door,
      `export * from './behind.ts';
       export { three, type Four } from './three.ts';
       export type * from './types.ts';`,
    );
    expect(handedOn(door)).toEqual(expect.arrayContaining(['one', 'two', 'three']));
    expect(handedOn(door)).not.toContain('hidden');
  });

  it('shows the figures of each version, and one mark a cell', () => {
    const version = {
      version: 'one',
      from: '2020-01-01',
      to: null,
      standing: 'law',
      source: 'an Act',
      mark: 'confirmed',
      unverified: ['a fact', 'another'],
      facts: { days: 5, who: ['head', 'board'], of: { most: 45, caveats: ['ask a person'] }, none: null },
    } as const;
    const page = lawPage({ area: [{ id: 'a.limit', title: 'A limit', versions: [version] }] }, new Map(), new Map());
    expect(page).toContain('- [area](#area): [`a.limit`](#alimit-a-limit)');
    expect(page).toContain(
      ['| one | days | 5 |', '| one | who | head, board |', '| one | of | most: 45 |', '| one | none | none |'].join(
        '\n',
      ),
    );
    expect(page).toContain(
      [
        '| one | a fact | unverified (from memory) |',
        '| one | another | unverified (from memory) |',
        '| one | ask a person | in some answers |',
      ].join('\n'),
    );
    expect(page).toContain('| one | 2020-01-01 | – | – | law | confirmed | 0 |');
  });

  it('shows figures in words', () =>
    expect(
      figuresOf({
        fullTimeAboveMinutes: 1080,
        'placement review': { askedOf: 'all' },
        weekdays: [1, 5],
        leavingDay: { month: 7, day: 31 },
        startsInMonth: 9,
        ageBands: [{ from: 0, to: 4 }],
        shareOfSessions: { n: 10, d: 100 },
        authorityCodes: [
          [201, 213],
          [420, 420],
        ],
        span: { from: '2026-01-05', to: null },
        unguarded: { caveats: ['ask a person'] },
        tell: ['parent, with reasons', 'head'],
        nobody: [],
      }),
    ).toEqual([
      ['full time above minutes', '1080'],
      ['placement review', 'asked of: all'],
      ['weekdays', 'Monday, Friday'],
      ['leaving day', '31 July'],
      ['starts in month', 'September'],
      ['age bands', '0 to 4'],
      ['share of sessions', '10/100'],
      ['authority codes', '201 to 213, 420'],
      ['span', 'from: 2026-01-05; to: none'],
      ['tell', 'parent, with reasons; head'],
      ['nobody', 'none'],
    ]));

  it('finds a figure that does not say what it counts', () => {
    expect(withoutUnit({ days: 5, line: { n: 1, d: 2 }, ageBands: [{ from: 0, to: 4 }], by: 'head' })).toEqual([]);
    expect(withoutUnit({ threshold: 5, limits: [{ most: 3 }, 4], of: { schoolDays: 1, within: 15 } })).toEqual([
      'threshold',
      'limits.most',
      'limits',
      'of.within',
    ]);
    expect(withoutUnit({ packageMost: 2, replaced: 1, countedFrom: 3 })).toEqual([
      'packageMost',
      'replaced',
      'countedFrom',
    ]);
  });

  it('counts cases by the tags of their describe', () => {
    const file = join(empty, 'a.spec.ts');
    writeFileSync(
      file,
      `const rows = [1, 2];
       describe('Both [a.rule] [b.rule@2024]', () => {
         it('one', () => {});
         it.each(rows)('two', () => {});
         describe('inner [c.rule]', () => it.each(vectors('V-X', \`id,a
           x1,1
           x2,2
         \`))('two', () => {}));
       });
       it('counts for nothing', () => {});`,
    );
    expect(Object.fromEntries(countTests([file]))).toEqual({ 'a.rule': 5, 'b.rule': 5, 'b.rule@2024': 5, 'c.rule': 2 });
  });
});
