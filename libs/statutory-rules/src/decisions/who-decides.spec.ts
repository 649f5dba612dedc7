import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  DECISION_CASES,
  decisionMatrixRule,
  whoDecides,
  type DecidedFor,
  type DecisionCase,
  type Evidence,
} from './index.ts';

const ON: IsoDate = '2026-02-10';
const pupil: DecidedFor = { hasPlan: false, lookedAfter: false, onRoll: true, school: 'maintained school' };
const planned: DecidedFor = { ...pupil, hasPlan: true };
const placeless: DecidedFor = { hasPlan: false, lookedAfter: false, onRoll: false, school: null };
const inCare: DecidedFor = { ...placeless, lookedAfter: true };
const decided = (kind: DecisionCase, child: DecidedFor, on = ON) => answered(whoDecides(kind, child, on));

const LA = 'local authority';
const SEN = 'local authority SEN team';
const SCHOOL = 'home school';
const CARE = 'local authority children’s services';
const BY_AGREEMENT = 'local authority, or the school by agreement';
const CARE_TEAM = ['social worker', 'independent reviewing officer', 'Virtual School Head'];
const EDUCATION_PART = ['as the education part requires'];

describe('Who decides, row by row [decision.matrix@before safeguarding separation]', () => {
  it.each<[DecisionCase, DecidedFor, string, string, string, string[], string[]]>([
    ['on roll, preventive', pupil, 'school senior leadership', SCHOOL, SCHOOL, ['parent', LA], ['B', 'D']],
    ['on roll, off-site direction', pupil, 'governing body', SCHOOL, SCHOOL, ['parent', LA], ['B', 'D']],
    ['on roll, EHC plan', planned, SEN, BY_AGREEMENT, SCHOOL, [SEN], ['K', 'B', 'D']],
    ['permanently excluded', planned, LA, LA, LA, [SEN], ['K']],
    ['no school place, EHC plan', { ...placeless, hasPlan: true }, SEN, LA, LA, [], ['none']],
    ['no school place, no plan', placeless, LA, LA, LA, [], ['none']],
    ['medical', pupil, LA, LA, SCHOOL, ['health', 'parent', SCHOOL], ['K', 'D']],
    ['fostering', inCare, CARE, LA, LA, CARE_TEAM, EDUCATION_PART],
    ['children’s home', inCare, CARE, LA, LA, CARE_TEAM, EDUCATION_PART],
    ['special school', inCare, SEN, LA, LA, [...CARE_TEAM, SEN], EDUCATION_PART],
    ['supported accommodation', inCare, CARE, LA, LA, CARE_TEAM, EDUCATION_PART],
    ['suspended more than five days', pupil, 'head teacher', 'governing body', SCHOOL, ['parent'], ['B', 'D']],
    ['looked after, no school place', inCare, LA, LA, LA, ['social worker', 'Virtual School Head'], ['none']],
    ['otherwise than in a school', planned, SEN, LA, LA, ['parent or young person'], ['K']],
    ['personal budget', planned, LA, 'local authority, by the personal budget', LA, ['parent or young person'], []],
    ['sanctioning exclusion', pupil, SCHOOL, SCHOOL, SCHOOL, [], []],
  ])('%s of %j: the %s', (kind, child, decides, arranges, responsible, consulted, register) =>
    expect(decided(kind, child).result).toMatchObject({
      decides,
      arranges,
      responsible,
      consulted,
      register,
      team: null,
    }),
  );

  const CARE_EVIDENCE: Evidence[] = ['legal status', 'care plan', 'Ofsted registration of the provider'];
  it.each<[DecisionCase, DecidedFor, Evidence[]]>([
    ['on roll, preventive', pupil, ['need', 'objectives', 'time limit', 'reintegration plan']],
    ['on roll, off-site direction', pupil, ['need', 'objectives', 'time limit', 'reintegration plan']],
    ['on roll, EHC plan', planned, ['review report', 'sections F and I of the plan']],
    ['permanently excluded', pupil, ['notice of the exclusion and its date', 'school calendar', 'sixth school day']],
    ['no school place, EHC plan', { ...placeless, hasPlan: true }, ['section 19 or section 61 decision']],
    ['no school place, no plan', placeless, ['section 19 decision']],
    ['medical', pupil, ['medical evidence']],
    ['fostering', inCare, CARE_EVIDENCE],
    ['children’s home', inCare, CARE_EVIDENCE],
    ['special school', inCare, CARE_EVIDENCE],
    ['supported accommodation', inCare, CARE_EVIDENCE],
    ['suspended more than five days', pupil, ['run of suspended days']],
    ['looked after, no school place', inCare, ['personal education plan']],
    ['otherwise than in a school', planned, ['section 61 finding: inappropriate in any school']],
    ['personal budget', planned, ['agreement of the personal budget']],
    ['sanctioning exclusion', pupil, []],
  ])('%s of %j: holds %j', (kind, child, evidence) => expect(decided(kind, child).result.evidence).toEqual(evidence));

  it.each<[DecisionCase, DecidedFor, object]>([
    ['on roll, off-site direction', { ...pupil, school: 'academy' }, { decides: 'academy proprietor' }],
    ['on roll, off-site direction', planned, { decides: 'governing body', consulted: ['parent', LA, SEN] }],
    ['on roll, preventive', { ...pupil, school: 'academy' }, { decides: 'school senior leadership', arranges: SCHOOL }],
    ['medical', { ...pupil, school: 'pupil referral unit' }, { register: ['K', 'D'] }],
    ['permanently excluded', placeless, { consulted: [], register: ['none'] }],
    ['permanently excluded', { ...planned, lookedAfter: true }, { consulted: [SEN, 'Virtual School Head'] }],
    [
      'no school place, EHC plan',
      { ...inCare, hasPlan: true },
      { decides: SEN, consulted: ['social worker', 'Virtual School Head'] },
    ],
    [
      'looked after, no school place',
      { ...inCare, hasPlan: true },
      { decides: LA, consulted: ['social worker', 'Virtual School Head', SEN] },
    ],
    ['medical', placeless, { responsible: LA, consulted: ['health', 'parent'], register: ['none'] }],
    [
      'suspended more than five days',
      { ...pupil, school: 'pupil referral unit' },
      { decides: 'head teacher', arranges: LA, register: ['K'] },
    ],
    [
      'suspended more than five days',
      { ...pupil, school: 'academy' },
      { arranges: 'academy proprietor', register: ['B', 'D'] },
    ],
    [
      'otherwise than in a school',
      { ...placeless, hasPlan: true },
      { register: ['none'], beside: { by: 'Tribunal', does: 'may order it instead' } },
    ],
  ])('%s of %j: %j', (kind, child, expected) => expect(decided(kind, child).result).toMatchObject(expected));

  it('names the Tribunal beside the authority', () =>
    expect(decided('otherwise than in a school', planned).sentence).toBe(
      '10 February 2026, otherwise than in a school: the local authority SEN team decides; the Tribunal may order it instead. To be held before approval: section 61 finding: inappropriate in any school.',
    ));

  it('asks for nothing where nothing is to be held', () =>
    expect(decided('sanctioning exclusion', pupil).sentence).toBe(
      '10 February 2026, sanctioning exclusion: the home school decides.',
    ));

  it('is the authority’s under a personal budget: the parent or young person chooses', () =>
    expect(decided('personal budget', planned).sentence).toBe(
      '10 February 2026, personal budget: the local authority decides; the parent or young person chooses, and the authority keeps the duty of section 42. To be held before approval: agreement of the personal budget.',
    ));

  it('is the management committee’s where a pupil referral unit directs off site', () =>
    expect(decided('on roll, off-site direction', { ...pupil, school: 'pupil referral unit' }).result.decides).toBe(
      'management committee',
    ));

  it('knows no safeguarding separation yet', () =>
    expectRefused(() => decided('safeguarding separation', pupil, '2026-07-25'), 'kind', 'no-such-case-then'));

  it('has no answer before EHC plans', () =>
    expect(whoDecides('medical', pupil, '2014-08-31')).toMatchObject({ reason: 'before the first version' }));

  const MATRIX = 'The matrix as a whole holds from 1 September 2014, when EHC plans began (from memory, unverified)';
  it.each<[DecisionCase, DecidedFor, string[]]>([
    ['on roll, preventive', pupil, []],
    [
      'looked after, no school place',
      inCare,
      ['Who decides for a looked-after child without a school place (from memory, unverified)'],
    ],
    [
      'personal budget',
      planned,
      ['That the authority agrees the provision under a personal budget (from memory, unverified)'],
    ],
  ])('%s: its own caveats alone', (kind, child, own) => expect(decided(kind, child).caveats).toEqual([MATRIX, ...own]));
});

describe('Who decides since 26 July 2026 [decision.matrix@with safeguarding separation]', () => {
  it('the school separates, the authority decides the provision of section 19', () => {
    const answer = decided('safeguarding separation', pupil, '2026-07-26');
    expect(answer.result).toEqual({
      decides: LA,
      beside: { by: SCHOOL, does: 'separates the pupil, and the authority owes the provision of section 19' },
      arranges: LA,
      responsible: SCHOOL,
      consulted: ['parent', 'social worker'],
      register: ['a person chooses'],
      evidence: ['date of the separation', 'reason for the separation', 'section 19 decision'],
      team: null,
    });
    expect(answer.sentence).toBe(
      '26 July 2026, safeguarding separation: the local authority decides; the home school separates the pupil, and the authority owes the provision of section 19. To be held before approval: date of the separation, reason for the separation and section 19 decision.',
    );
  });

  it('has a line for every case', () =>
    expect(Object.keys(decisionMatrixRule.versions[1]!.facts).sort()).toEqual([...DECISION_CASES].sort()));
});

describe('A child whom a case does not fit [decision.matrix]', () => {
  it.each<[DecisionCase, DecidedFor, string, string]>([
    ['on roll, EHC plan', pupil, 'kind', 'needs-a-plan'],
    ['no school place, EHC plan', placeless, 'kind', 'needs-a-plan'],
    ['otherwise than in a school', pupil, 'kind', 'needs-a-plan'],
    ['personal budget', pupil, 'kind', 'needs-a-plan'],
    ['on roll, preventive', planned, 'kind', 'has-a-plan'],
    ['no school place, no plan', { ...placeless, hasPlan: true }, 'kind', 'has-a-plan'],
    ['on roll, preventive', placeless, 'kind', 'not-on-a-roll'],
    ['on roll, off-site direction', { ...pupil, onRoll: false }, 'kind', 'not-on-a-roll'],
    ['on roll, EHC plan', { ...placeless, hasPlan: true }, 'kind', 'not-on-a-roll'],
    ['suspended more than five days', placeless, 'kind', 'not-on-a-roll'],
    ['safeguarding separation', placeless, 'kind', 'not-on-a-roll'],
    ['sanctioning exclusion', placeless, 'kind', 'not-on-a-roll'],
    ['no school place, EHC plan', planned, 'kind', 'on-a-roll'],
    ['no school place, no plan', pupil, 'kind', 'on-a-roll'],
    ['looked after, no school place', { ...inCare, onRoll: true }, 'kind', 'on-a-roll'],
    ['looked after, no school place', placeless, 'kind', 'not-looked-after'],
    ['no school place, no plan', inCare, 'kind', 'looked-after'],
    ['on roll, off-site direction', { ...pupil, school: null }, 'school', 'not-said'],
    ['suspended more than five days', { ...pupil, school: null }, 'school', 'not-said'],
    ['medical', { ...pupil, school: 'nursery' as 'academy' }, 'school', 'not-one-of'],
    ['bored' as 'medical', pupil, 'kind', 'not-one-of'],
  ])('%s of %j is refused by %s: %s', (kind, child, field, rule) =>
    expectRefused(() => whoDecides(kind, child, '2026-09-01'), field, rule),
  );

  it('refuses what is no date', () =>
    expectRefused(() => whoDecides('medical', pupil, '2026-02-30'), 'on', 'not-a-civil-date'));
});
