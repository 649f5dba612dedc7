import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  evidenceMissing,
  EVIDENCE,
  whoDecides,
  type CouncilDecisions,
  type DecidedFor,
  type DecisionCase,
  type Delegation,
  type Evidence,
  type EvidenceRule,
} from './index.ts';

const ON: IsoDate = '2026-02-10';
const pupil: DecidedFor = { hasPlan: false, lookedAfter: false, onRoll: true, school: 'maintained school' };
const LA = 'local authority';

describe('A council’s own rules [decision.council]', () => {
  const OXFORDSHIRE: CouncilDecisions = {
    delegations: [
      { of: LA, in: 'permanently excluded', team: 'Access to Learning', from: '2020-01-01', to: null },
      { of: LA, in: null, team: 'Inclusion', from: '2020-01-01', to: '2025-12-31' },
      { of: LA, in: null, team: 'Inclusion and Attendance', from: '2026-02-11', to: null },
    ],
    evidence: [
      { in: 'medical', evidence: 'medical consultant’s letter', asks: 'also', from: '2022-09-01', to: null },
      { in: 'medical', evidence: 'medical evidence', asks: 'not', from: '2022-09-01', to: '2024-08-31' },
      { in: 'medical', evidence: 'medical evidence', asks: 'also', from: '2024-09-01', to: null },
    ],
  };
  const decided = (kind: DecisionCase, on = ON, council: CouncilDecisions | null = OXFORDSHIRE) =>
    answered(whoDecides(kind, { ...pupil, hasPlan: kind === 'personal budget' }, on, council));

  it('delegate to a team, by case and date', () => {
    expect(decided('permanently excluded').result.team).toBe('Access to Learning');
    expect(decided('permanently excluded', '2019-12-31').result.team).toBeNull();
    expect(decided('medical', '2025-12-31').result.team).toBe('Inclusion');
    expect(decided('medical', '2026-02-10').result.team).toBeNull();
    expect(decided('medical', '2026-02-11').result.team).toBe('Inclusion and Attendance');
    expect(decided('personal budget', '2025-12-31').result.team).toBe('Inclusion');
    expect(decided('permanently excluded').sentence).toContain('the local authority (Access to Learning) decides.');
  });

  it('ask for evidence besides, or do without, by date', () => {
    const asked = (on: IsoDate, council?: CouncilDecisions | null) => decided('medical', on, council).result.evidence;
    expect(asked(ON)).toEqual(['medical evidence', 'medical consultant’s letter']);
    expect(asked('2024-08-31')).toEqual(['medical consultant’s letter']);
    expect(asked('2022-08-31')).toEqual(['medical evidence']);
    expect(decided('sanctioning exclusion').result.evidence).toEqual([]);
    expect(asked(ON, null)).toEqual(['medical evidence']); // no consultant's letter unless a council asks for one
  });

  it('are looked up by the day and named with the answer, given or not', () => {
    const rule = { id: 'decision.council', version: 'none set' };
    expect(decided('medical')).toMatchObject({ restsOn: [rule], inputs: { council: OXFORDSHIRE } });
    expect(decided('medical', ON, null)).toMatchObject({ restsOn: [rule], inputs: { council: null } });
  });

  it('name what is still to be held', () => {
    const missing = (held: readonly Evidence[]) => evidenceMissing(held, 'medical', pupil, ON, OXFORDSHIRE);
    expect(missing(['medical evidence'])).toMatchObject({
      result: ['medical consultant’s letter'],
      sentence: 'Before approval on 10 February 2026, medical: still to be held: medical consultant’s letter.',
      restsOn: [{ id: 'decision.council', version: 'none set' }],
    });
    expect(missing(EVIDENCE)).toMatchObject({
      result: [],
      sentence: 'Before approval on 10 February 2026, medical: all the evidence is held.',
    });
    expect(answered(evidenceMissing([], 'sanctioning exclusion', pupil, ON)).result).toEqual([]);
    expect(evidenceMissing([], 'medical', pupil, ON).wouldBe).toEqual([]);
    expect(evidenceMissing(['medical evidence'], 'medical', pupil, '2014-08-31')).toMatchObject({
      kind: 'gap',
      inputs: { held: ['medical evidence'], kind: 'medical', on: '2014-08-31' },
      wouldBe: [],
    });
  });
});

describe('A council’s rules that cannot be [decision.council]', () => {
  const delegation: Delegation = { of: 'parent', in: null, team: 'one', from: '2020-01-01', to: null };
  const evidence: EvidenceRule = { in: 'fostering', evidence: 'need', asks: 'also', from: '2020-01-01', to: null };
  const delegated = (...change: Partial<Delegation>[]) => ({
    delegations: change.map((each) => ({ ...delegation, ...each })),
    evidence: [],
  });
  const asked = (...change: Partial<EvidenceRule>[]) => ({
    delegations: [],
    evidence: change.map((each) => ({ ...evidence, ...each })),
  });
  const by = (council: CouncilDecisions) => whoDecides('medical', pupil, ON, council);

  // Of a maker and a case that the question is not about: a set is refused as a whole, whoever first uses it.
  it.each<[string, string, CouncilDecisions]>([
    ['council.delegations[0].team', 'not-said', delegated({ team: ' ' })],
    ['council.delegations[0].of', 'not-one-of', delegated({ of: 'mayor' as 'parent' })],
    ['council.delegations[0].in', 'not-one-of', delegated({ in: 'bored' as 'medical' })],
    ['council.delegations[0].from', 'not-a-civil-date', delegated({ from: '2020-13-01' })],
    ['council.delegations[0].to', 'not-a-civil-date', delegated({ to: '2020-13-01' })],
    ['council.delegations[0]', 'ends-before-it-starts', delegated({ to: '2019-12-31' })],
    [
      'council.delegations',
      'delegated-twice',
      delegated({}, { team: 'another', from: '2030-01-01', to: '2030-01-01' }),
    ],
    [
      'council.delegations',
      'delegated-twice',
      delegated({ to: '2026-02-10' }, { team: 'another', from: '2026-02-10' }),
    ],
    ['council.evidence[0].evidence', 'not-one-of', asked({ evidence: 'a hunch' as 'need' })],
    ['council.evidence[0].asks', 'not-one-of', asked({ asks: 'perhaps' as 'also' })],
    ['council.evidence[0].in', 'not-one-of', asked({ in: 'bored' as 'medical' })],
    ['council.evidence[0].from', 'not-a-civil-date', asked({ from: '2020-13-01' })],
    ['council.evidence[0]', 'ends-before-it-starts', asked({ to: '2019-12-31' })],
    ['council.evidence', 'asked-and-not-asked', asked({ to: '2030-01-01' }, { asks: 'not', from: '2030-01-01' })],
  ])('is refused by %s: %s, %j', (field, rule, council) => expectRefused(() => by(council), field, rule));

  it.each<[string, CouncilDecisions]>([
    ['one team after another', delegated({ to: '2026-02-10' }, { team: 'another', from: '2026-02-11' })],
    ['one team in all cases, another in one', delegated({}, { team: 'another', in: 'personal budget' })],
    ['two makers', delegated({}, { of: 'head teacher' })],
    ['asked for, then not', asked({ to: '2029-12-31' }, { asks: 'not', from: '2030-01-01' })],
    ['asked for in one case, not in another', asked({}, { asks: 'not', in: 'medical' })],
    ['one asked for, another not', asked({}, { asks: 'not', evidence: 'care plan' })],
    ['asked for twice', asked({}, {})],
  ])('may be %s', (_, council) => expect(by(council).kind).toBe('applied'));

  it('evidence held is one of the list', () =>
    expectRefused(() => evidenceMissing(['a hunch' as 'need'], 'medical', pupil, ON), 'held[0]', 'not-one-of'));
});
