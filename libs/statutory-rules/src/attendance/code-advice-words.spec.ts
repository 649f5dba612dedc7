import { describe, expect, it } from '@jest/globals';
import { ofCompulsorySchoolAge } from '../child/index.ts';
import { answered, minutes, RuleGap } from '../foundation/index.ts';
import {
  arranged,
  at,
  authority,
  away,
  BASE,
  byTheSchool,
  DUAL,
  free,
  ill,
  MAIN,
  NEVER_ARRANGED,
  partTime,
  suspended,
  TWO,
} from '../testing/a-session.ts';
import { adviseCodes, attendanceCode, type Happened, type SessionFacts } from './index.ts';

const ofAge = (...asked: Parameters<typeof ofCompulsorySchoolAge>) => answered(ofCompulsorySchoolAge(...asked));

const came = (arrived: 'while open' | 'after closing'): Happened => ({ kind: 'at school', school: 'main', arrived });

const first = (change: Partial<SessionFacts>) => answered(adviseCodes({ ...BASE, ...change })[0]!.advice);
const morning = 'Morning of Monday 12 January 2026: ';
const followUp = ' To be followed up promptly, whichever school is due to have the pupil.';

describe('Advice on a session, in words [register.advice@2024 Regs]', () => {
  it.each<[Partial<SessionFacts>, string]>([
    [
      { happened: authority },
      'advice to the school: code K, recording the nature of the provision. Attended in person a place that the local authority arranged.',
    ],
    [
      { happened: { ...authority, supervised: 'in person, at home' } },
      'advice to the school: code K, recording the nature of the provision. Taught in person at home, as the local authority arranged.',
    ],
    [
      { happened: away(NEVER_ARRANGED) },
      'advice to the school: code Q, but first ask: whether this code holds for a place that is not the school. Travel that was owed was never arranged.',
    ],
    [
      { timetabled: byTheSchool, happened: { ...arranged, approvedBy: null } },
      `advice to the school: code N until the reason is known, then its true code, O after 5 school days (never B). At an activity that nobody authorised by the school approved: an absence, whose reason the school must establish.${followUp}`,
    ],
    [
      { timetabled: byTheSchool, happened: { ...arranged, supervised: 'not in person' } },
      `advice to the school: code N until the reason is known, then its true code, O after 5 school days (never B). Not supervised in person, at home and online included: an absence, whose reason the school must establish.${followUp}`,
    ],
    [
      { ...DUAL, timetabled: { at: 'school', school: 'main' }, happened: at('unit') },
      `advice to the school: code N until the reason is known, then its true code, O after 5 school days. At the school unit, and not known why not at this one.${followUp}`,
    ],
    [
      DUAL,
      `advice to the school: code D. Timetabled at another school where also registered, whatever happens there.${followUp}`,
    ],
    [
      { ...DUAL, happened: ill },
      'advice to the school: code D. Timetabled at another school where also registered, whatever happens there.',
    ],
    [
      { registers: [], happened: authority },
      'no statutory code; record PRESENT, and report it under the rules of the local authority. The child is on no school roll.',
    ],
    [
      { registers: [], happened: { ...authority, supervised: 'not in person' } },
      'no statutory code; record PRESENT, and report it under the rules of the local authority, but first ask: whether those rules count a lesson online, or alone at home, as attended. The child is on no school roll.',
    ],
    [
      { registers: [] },
      'no statutory code; record ABSENT (reason not yet known), and report it under the rules of the local authority. The child is on no school roll.',
    ],
    [
      { registers: [], happened: ill },
      'no statutory code; record ABSENT (I), and report it under the rules of the local authority. The child is on no school roll.',
    ],
    [
      { registers: [], happened: away(NEVER_ARRANGED) },
      'no statutory code; record ABSENT (travel never arranged), and report it under the rules of the local authority. The child is on no school roll.',
    ],
    [
      { registers: [], timetabled: { at: 'nowhere', partTimeAgreedBy: null } },
      'no statutory code, and no local mark. The child is on no school roll, and nothing was due.',
    ],
    [
      { happened: away({ kind: 'provider cancelled' }) },
      'no automatic code: ask the school. The provider cancelled the session.',
    ],
    [
      { happened: { ...authority, power: 'other' } },
      'no automatic code: ask the school. Arranged by the local authority, but under a power for which the code is not.',
    ],
  ])('says so (%#)', (change, sentence) => expect(first(change).sentence).toBe(morning + sentence));

  it.each<[Partial<SessionFacts>, number, string]>([
    [{ registers: [{ ...MAIN, inSession: false }] }, 2, 'The date is not a session of this school'],
    [{ ofCompulsorySchoolAge: false, timetabled: free }, 3, 'Not of compulsory school age, and not timetabled'],
    [
      { registers: TWO, timetabled: { at: 'provision', arrangedBy: 'unit' } },
      4,
      'Timetabled at provision that another school where also registered arranged, whatever happens there',
    ],
    [
      { registers: TWO, timetabled: { at: 'nowhere', partTimeAgreedBy: 'unit' } },
      4,
      'A session of another school where also registered, left free by the part-time timetable agreed there',
    ],
    [
      { on: '2026-07-27', registers: [{ ...MAIN, separated: true }] },
      5,
      'A safeguarding separation has no code of its own: a person chooses, with a reason',
    ],
    [{ happened: at('main') }, 6, 'At the school when the register began'],
    [{ happened: came('while open') }, 6, 'Arrived while the register was open'],
    [{ happened: came('after closing') }, 6, 'Arrived after the register had closed'],
    [
      { happened: { ...authority, supervised: 'not in person' } },
      7,
      'Arranged by the local authority, but online or alone at home',
    ],
    [
      { timetabled: byTheSchool, happened: arranged },
      8,
      'Attended an approved activity that the school arranged, supervised in person',
    ],
    [suspended, 9, 'Suspended or permanently excluded, and no provision made for this session'],
    [{ timetabled: partTime }, 10, 'An agreed part-time timetable leaves this session free'],
    [{ happened: away({ kind: 'travel failed' }) }, 11, 'The travel arranged failed that day'],
    [{ happened: away({ kind: 'unavoidable', code: 'Y2' }) }, 11, 'Another unavoidable cause'],
    [{ happened: ill }, 12, 'Absent, for a reason that is known'],
    [{}, 12, 'Absent, and not known why'],
  ])('gives its reason (%#)', (change, row, because) => expect(first(change).result).toMatchObject({ row, because }));

  it('before 2024, of a lesson at home', () => {
    const home = { on: '2023-01-09', happened: { ...authority, supervised: 'in person, at home' } } as const;
    expect(first(home).result).toMatchObject({ row: 7, because: 'Arranged by the local authority, but at home' });
  });

  it('says the afternoon', () => expect(first({ session: 'PM' }).sentence).toContain('Afternoon of Monday 12'));
});

describe('What advice on a session rests on [register.advice@2024 Regs]', () => {
  const regs = { id: 'register.regs', version: '2024 Regs' };

  it('is the codes of that day', () => expect(first({ happened: authority }).restsOn).toEqual([regs]));

  it('and, where a reason is awaited, the rule of N', () =>
    expect(first({}).restsOn).toEqual([regs, { id: 'register.n', version: '2024 Regs' }]));

  it('is nothing where there is no code', () => {
    expect(first({ registers: [] }).restsOn).toEqual([]);
    expect(first({ happened: away({ kind: 'provider cancelled' }) }).restsOn).toEqual([]);
  });

  const cameAfter = (after: number, openFor: number | null) =>
    first({
      happened: {
        ...{ kind: 'at school', school: 'main' },
        arrived: { minutesAfterStart: minutes(after), openFor: openFor === null ? null : minutes(openFor) },
      },
    });

  it('and, where the child came in a minute that is known, the opening of the register', () => {
    expect(cameAfter(0, null).result).toMatchObject({ row: 6, code: '/' });
    expect(cameAfter(15, 15).result).toMatchObject({ row: 6, code: 'L' });
    expect(cameAfter(16, 15).result).toMatchObject({ row: 6, code: 'U' });
    expect(cameAfter(15, 15).restsOn).toEqual([{ id: 'register.open', version: '30 minutes' }, regs]);
    expect(cameAfter(40, 45).caveats).toContain('The register is open longer than 30 minutes');
    expect(cameAfter(40, 45).inputs).toMatchObject({ happened: { arrived: { minutesAfterStart: 40, openFor: 45 } } });
  });

  it('but not where that was another school', () => {
    const arrived = { minutesAfterStart: minutes(40), openFor: null };
    const facts = { ...BASE, ...DUAL, happened: { kind: 'at school', school: 'unit', arrived } } as const;
    const [main, unit] = adviseCodes(facts).map(({ advice }) => answered(advice));
    expect(main!.restsOn).toEqual([regs]);
    expect(unit).toMatchObject({ result: { code: 'U' }, restsOn: [{ id: 'register.open' }, regs] });
  });

  it('cannot judge minutes before the rule of the opening is held', () =>
    expect(() =>
      adviseCodes({
        ...{ ...BASE, on: '2024-08-18' },
        happened: {
          ...{ kind: 'at school', school: 'main' },
          arrived: { minutesAfterStart: minutes(1), openFor: null },
        },
      }),
    ).toThrow(RuleGap));

  it('and compulsory school age, where that is an answer, with what a person must confirm in it', () => {
    // Sixteen on 3 September 2025, two days after the school year began by default.
    const of = (on: '2026-06-26' | '2026-01-12') => ofAge('2009-09-03', on, '2025-09-04');
    const advice = first({ ofCompulsorySchoolAge: of('2026-01-12'), timetabled: free });
    expect(advice.restsOn).toContainEqual({ id: 'csa.end', version: 'EA 1996 s8' });
    expect(advice.caveats).toContainEqual(expect.stringContaining('End of compulsory school age'));
    const holiday = first({
      ofCompulsorySchoolAge: of('2026-01-12'),
      registers: [{ ...BASE.registers[0]!, inSession: false }],
    });
    expect(holiday.restsOn).toEqual([regs]);
  });
});

describe('Where the child was, in words [register.advice]', () => {
  const ofMain = (change: Partial<SessionFacts>) =>
    answered(adviseCodes({ ...BASE, timetabled: { at: 'school', school: 'main' }, ...change })[0]!.advice);

  it('at provision that another school arranged', () =>
    expect(ofMain({ registers: TWO, happened: { ...arranged, arrangedBy: 'unit' } }).sentence).toContain(
      'At provision that the school unit arranged, and not known why',
    ));

  it('at home, before an activity there could be approved', () => {
    const then = { on: '2024-01-15', timetabled: byTheSchool } as const;
    expect(ofMain({ ...then, happened: { ...arranged, supervised: 'in person, at home' } }).sentence).toContain(
      'Supervised at home, where no activity could be approved: an absence',
    );
    expect(ofMain({ ...then, happened: { ...arranged, supervised: 'not in person' } }).sentence).toContain(
      'Not supervised in person, at home and online included: an absence',
    );
  });

  it('names the codes that a known reason can have', () =>
    expect(() => ofMain({ happened: away({ kind: 'known', code: 'K' as 'I' }) })).toThrow(
      'must be one of I, M, C, C1, J1, R, S, T, G on that date',
    ));

  it('shows nothing but what is open in the rules themselves, where one school’s session it is', () =>
    expect(ofMain({ happened: ill }).caveats).toEqual([
      'Suspension is coded before illness (row 9) (from memory, unverified)',
      'Q for travel to a place that is not the school, and the code when a provider cancels (row 11) (from memory, unverified)',
      'The four limbs of an approved educational activity, regulation 10(11) (from memory, unverified)',
      ...answered(attendanceCode('I', BASE.on)).caveats,
    ]));

  it('rests on the age where the row is that of age itself', () => {
    const age = ofAge('2009-12-01', '2026-07-06');
    const left = ofMain({ on: '2026-07-06', ofCompulsorySchoolAge: age, timetabled: free });
    expect(left.result).toMatchObject({ row: 3, code: 'X' });
    expect(left.restsOn).toContainEqual({ id: 'csa.end', version: 'EA 1996 s8' });
  });
});
