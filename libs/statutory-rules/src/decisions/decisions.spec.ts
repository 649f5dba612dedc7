import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  DECISION_CASES,
  evidenceMissing,
  EVIDENCE,
  whoDecides,
  type CouncilDecisions,
  type DecidedFor,
  type DecisionCase,
  type Evidence,
} from './index.ts';

const ON: IsoDate = '2026-02-10';
const child: DecidedFor = { hasPlan: true, lookedAfter: false, onRoll: true, school: 'maintained school' };
const decided = (kind: DecisionCase, change: Partial<DecidedFor> = {}, on = ON, council?: CouncilDecisions) =>
  answered(whoDecides(kind, { ...child, ...change }, on, council));

const LA = 'local authority';
const SEN = 'local authority SEN team';
const SCHOOL = 'home school';
const CARE = 'local authority children’s services';

describe('Who decides, row by row [decision.matrix@before safeguarding separation]', () => {
  it.each([
    ['on roll, preventive', 'school senior leadership', SCHOOL, SCHOOL, ['parent', LA], ['B', 'D']],
    ['on roll, off-site direction', 'governing body', SCHOOL, SCHOOL, ['parent', LA], ['B', 'D']],
    ['on roll, EHC plan', SEN, 'the school, or the local authority by agreement', SCHOOL, [SEN], ['K', 'B', 'D']],
    ['permanently excluded', LA, LA, LA, [SEN], ['K']],
    ['no school place, EHC plan', SEN, LA, LA, [], ['none']],
    ['no school place, no plan', LA, LA, LA, [], ['none']],
    ['medical', LA, LA, SCHOOL, ['health', 'parent'], ['K', 'D']],
    [
      'fostering',
      CARE,
      LA,
      LA,
      ['social worker', 'independent reviewing officer', 'Virtual School Head'],
      ['as the education part requires'],
    ],
    [
      'children’s home',
      CARE,
      LA,
      LA,
      ['social worker', 'independent reviewing officer', 'Virtual School Head'],
      ['as the education part requires'],
    ],
    [
      'special school',
      SEN,
      LA,
      LA,
      ['social worker', 'independent reviewing officer', 'Virtual School Head', SEN],
      ['as the education part requires'],
    ],
    [
      'supported accommodation',
      CARE,
      LA,
      LA,
      ['social worker', 'independent reviewing officer', 'Virtual School Head'],
      ['as the education part requires'],
    ],
    ['suspended more than five days', 'head teacher', 'governing body', SCHOOL, ['parent'], ['B', 'D']],
    ['looked after, no school place', LA, LA, LA, ['social worker', 'Virtual School Head'], ['none']],
    ['otherwise than in a school', SEN, LA, LA, ['parent or young person'], ['K']],
    ['personal budget', 'parent', 'local authority, by the personal budget', LA, [], []],
    ['sanctioning exclusion', SCHOOL, SCHOOL, SCHOOL, [], []],
  ] as const)('%s: the %s', (kind, decides, arranges, responsible, consulted, register) =>
    expect(decided(kind).result).toMatchObject({ decides, arranges, responsible, consulted, register, team: null }),
  );

  it.each<[DecisionCase, Evidence[]]>([
    ['on roll, preventive', ['need', 'objectives', 'time limit', 'reintegration plan']],
    ['on roll, off-site direction', ['need', 'objectives', 'time limit', 'reintegration plan']],
    ['on roll, EHC plan', ['review report', 'sections F and I of the plan']],
    ['permanently excluded', ['notice of the exclusion and its date', 'school calendar', 'sixth school day']],
    ['no school place, EHC plan', ['section 19 or section 61 decision']],
    ['no school place, no plan', ['section 19 decision']],
    ['medical', ['medical evidence']],
    ['fostering', ['legal status', 'care plan', 'Ofsted registration of the provider']],
    ['special school', ['legal status', 'care plan', 'Ofsted registration of the provider']],
    ['suspended more than five days', ['run of suspended days']],
    ['looked after, no school place', ['personal education plan']],
    ['otherwise than in a school', ['section 61 finding: inappropriate in any school']],
    ['personal budget', ['agreement of the personal budget']],
    ['sanctioning exclusion', []],
  ])('%s: holds %j', (kind, evidence) => expect(decided(kind).result.evidence).toEqual(evidence));

  it.each<[DecisionCase, Partial<DecidedFor>, object]>([
    ['on roll, off-site direction', { school: 'academy' }, { decides: 'academy proprietor' }],
    ['on roll, preventive', { school: 'academy' }, { decides: 'school senior leadership' }],
    ['permanently excluded', { hasPlan: false, onRoll: false }, { consulted: [], register: ['none'] }],
    ['permanently excluded', { lookedAfter: true }, { consulted: [SEN, 'Virtual School Head'] }],
    ['no school place, no plan', { lookedAfter: true }, { consulted: [] }],
    ['medical', { onRoll: false }, { responsible: LA, register: ['K', 'D'] }],
    ['suspended more than five days', { school: 'pupil referral unit' }, { arranges: LA, register: ['K'] }],
    ['suspended more than five days', { school: 'academy' }, { arranges: 'academy proprietor', register: ['B', 'D'] }],
    ['otherwise than in a school', { onRoll: false }, { register: ['none'] }],
  ])('%s with %j: %j', (kind, change, expected) => expect(decided(kind, change).result).toMatchObject(expected));

  it('knows no safeguarding separation yet', () =>
    expectRefused(() => decided('safeguarding separation', {}, '2026-07-25'), 'kind', 'no-such-case-then'));

  it('has no answer before EHC plans', () =>
    expect(whoDecides('medical', child, '2014-08-31')).toMatchObject({ reason: 'before the first version' }));
});

describe('Who decides since 26 July 2026 [decision.matrix@with safeguarding separation]', () => {
  it('the authority decides section 19 for a separated child, the school remains responsible', () => {
    const answer = decided('safeguarding separation', {}, '2026-07-26');
    expect(answer.result).toEqual({
      decides: LA,
      arranges: LA,
      responsible: SCHOOL,
      consulted: ['parent', 'social worker'],
      register: ['a person chooses'],
      evidence: ['date of the separation', 'reason for the separation', 'section 19 decision'],
      team: null,
    });
    expect(answer.sentence).toBe(
      '26 July 2026, safeguarding separation: the local authority decides. Held before approval: date of the separation, reason for the separation and section 19 decision.',
    );
  });

  it('has a line for every case', () =>
    expect(DECISION_CASES.filter((kind) => decided(kind, {}, '2026-09-01').result.decides.length === 0)).toEqual([]));
});

describe('A council’s own rules [decision.council]', () => {
  const OXFORDSHIRE: CouncilDecisions = {
    delegations: [
      { of: LA, in: 'permanently excluded', team: 'Access to Learning', from: '2020-01-01', to: null },
      { of: LA, in: null, team: 'Inclusion', from: '2020-01-01', to: '2025-12-31' },
    ],
    evidence: [
      { in: 'medical', evidence: 'medical consultant’s letter', asks: 'also', from: '2022-09-01', to: null },
      { in: 'medical', evidence: 'medical evidence', asks: 'not', from: '2022-09-01', to: '2024-08-31' },
    ],
  };

  it('delegate to a team, by case and date', () => {
    expect(decided('permanently excluded', {}, ON, OXFORDSHIRE).result.team).toBe('Access to Learning');
    expect(decided('permanently excluded', {}, '2019-12-31', OXFORDSHIRE).result.team).toBeNull();
    expect(decided('medical', {}, '2025-12-31', OXFORDSHIRE).result.team).toBe('Inclusion');
    expect(decided('medical', {}, '2026-01-01', OXFORDSHIRE).result.team).toBeNull();
    expect(decided('personal budget', {}, ON, OXFORDSHIRE).result.team).toBeNull();
    expect(decided('permanently excluded', {}, ON, OXFORDSHIRE).sentence).toContain(
      'the local authority (Access to Learning) decides.',
    );
  });

  it('ask for evidence besides, or do without, by date', () => {
    const asked = (on: IsoDate, council?: CouncilDecisions) => decided('medical', {}, on, council).result.evidence;
    expect(asked(ON, OXFORDSHIRE)).toEqual(['medical evidence', 'medical consultant’s letter']);
    expect(asked('2024-08-31', OXFORDSHIRE)).toEqual(['medical consultant’s letter']);
    expect(asked('2022-08-31', OXFORDSHIRE)).toEqual(['medical evidence']);
    expect(asked(ON)).toEqual(['medical evidence']); // no consultant's letter unless a council asks for one
  });

  it('are among the inputs of the answer', () =>
    expect(decided('medical', {}, ON, OXFORDSHIRE).inputs).toMatchObject({ council: OXFORDSHIRE }));

  it('name what is still to be held', () => {
    const missing = (held: readonly Evidence[]) => evidenceMissing(held, 'medical', child, ON, OXFORDSHIRE);
    expect(missing(['medical evidence'])).toMatchObject({
      result: ['medical consultant’s letter'],
      sentence: 'Before approval on 10 February 2026, medical: still to be held: medical consultant’s letter.',
    });
    expect(missing(EVIDENCE)).toMatchObject({
      result: [],
      sentence: 'Before approval on 10 February 2026, medical: all the evidence is held.',
    });
    expect(evidenceMissing([], 'sanctioning exclusion', child, ON).result).toEqual([]);
  });
});

describe('A decision that cannot be asked about', () => {
  const twice: CouncilDecisions = {
    delegations: [
      { of: LA, in: null, team: 'one', from: '2020-01-01', to: null },
      { of: LA, in: null, team: 'another', from: '2026-02-10', to: '2026-02-10' },
    ],
    evidence: [],
  };
  const backwards: CouncilDecisions = {
    delegations: [],
    evidence: [{ in: 'medical', evidence: 'need', asks: 'also', from: '2026-01-02', to: '2026-01-01' }],
  };
  it.each<[string, string, () => unknown]>([
    ['kind', 'not-one-of', () => decided('bored' as 'medical')],
    ['kind', 'needs-a-plan', () => decided('on roll, EHC plan', { hasPlan: false })],
    ['kind', 'needs-a-plan', () => decided('no school place, EHC plan', { hasPlan: false })],
    ['kind', 'needs-a-plan', () => decided('otherwise than in a school', { hasPlan: false })],
    ['kind', 'needs-a-plan', () => decided('personal budget', { hasPlan: false })],
    ['on', 'not-a-civil-date', () => decided('medical', {}, '2026-02-30')],
    ['council.delegations', 'delegated-twice', () => decided('medical', {}, ON, twice)],
    ['council', 'ends-before-it-starts', () => decided('medical', {}, ON, backwards)],
    ['held', 'not-one-of', () => evidenceMissing(['a hunch' as 'need'], 'medical', child, ON)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
