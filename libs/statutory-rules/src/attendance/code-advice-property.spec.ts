import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, inForceOn, minutes, type Applied, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import {
  adviseCodes,
  attendanceCode,
  attendanceCodesOn,
  codeAdviceRule,
  registerOpenRule,
  type Arrived,
  type CodeAdvice,
  type Happened,
  type SchoolRegister,
  type SessionFacts,
  type Timetabled,
  type WhyAbsent,
} from './index.ts';

const oneOf = fc.constantFrom;
const supervised = oneOf('in person', 'in person, at home', 'not in person');
const nature = oneOf(null, 'cookery');

/** Whatever can be said of a session on a day at schools that are named: nothing in it is to be refused. */
function sessionsOf(on: IsoDate, registers: readonly SchoolRegister[]): fc.Arbitrary<SessionFacts> {
  const school = registers.map((each) => each.school);
  const open = registers.filter(({ inSession }) => inSession).map((each) => each.school);
  const due = open.length === 0 ? school : open;
  const [atSchool, atActivity] = school.length === 0 ? [[], []] : [[atASchool(on, school)], [activity(school)]];
  return fc.record({
    ...{ on: fc.constant(on), registers: fc.constant(registers), session: oneOf('AM', 'PM') },
    ofCompulsorySchoolAge: fc.boolean(),
    timetabled: fc.oneof<fc.Arbitrary<Timetabled>[]>(
      ...due.map((each) => fc.constant({ at: 'school', school: each } as const)),
      fc.record({ at: fc.constant('provision' as const), arrangedBy: oneOf(null, ...due) }),
      fc.record({ at: fc.constant('nowhere' as const), partTimeAgreedBy: oneOf(null, ...due) }),
    ),
    happened: fc.oneof<fc.Arbitrary<Happened>[]>(
      ...atSchool,
      ...atActivity,
      fc.record({
        kind: fc.constant('at authority provision' as const),
        power: oneOf('s19', 's42', 's61', 'other'),
        ...{ nature, supervised },
      }),
      reasons(on).map((why) => ({ kind: 'absent', why })),
    ),
  });
}

function atASchool(on: IsoDate, schools: readonly string[]): fc.Arbitrary<Happened> {
  const held = registerOpenRule.versions.some(({ from }) => from !== null && from <= on);
  const arrived = fc.oneof<fc.Arbitrary<Arrived>[]>(
    oneOf('at the start', 'while open', 'after closing'),
    ...(held
      ? [fc.record({ minutesAfterStart: fc.nat(90).map((n) => minutes(n)), openFor: oneOf(null, minutes(20)) })]
      : []),
  );
  return fc.record({ kind: fc.constant('at school' as const), school: oneOf(...schools), arrived });
}

const activity = (schools: readonly string[]): fc.Arbitrary<Happened> =>
  fc.record({
    kind: fc.constant('at school-arranged provision' as const),
    ...{ arrangedBy: oneOf(...schools), approvedBy: oneOf(null, 'the head'), nature, supervised },
    activity: oneOf('sport', 'work experience', 'trip with school staff', 'other'),
  });

function reasons(on: IsoDate): fc.Arbitrary<WhyAbsent> {
  const { trueCodes, unavoidable } = inForceOn(codeAdviceRule, on).facts;
  const held = attendanceCodesOn(on).map(({ code }) => code);
  const known = (codes: typeof trueCodes) => oneOf(...codes.filter((code) => held.includes(code)));
  return fc.oneof<fc.Arbitrary<WhyAbsent>[]>(
    fc.record({ kind: oneOf('unknown', 'travel failed', 'provider cancelled') }),
    fc.record({ kind: fc.constant('travel never arranged' as const), to: oneOf('school', 'provision') }),
    fc.record({ kind: fc.constant('known' as const), code: known(trueCodes) }),
    fc.record({ kind: fc.constant('unavoidable' as const), code: known(unavoidable) }),
  );
}

const sessions = dates('2006-09-01').chain((on) => {
  const { separation } = inForceOn(codeAdviceRule, on).facts;
  const register = (school: string) =>
    fc.record({
      ...{ school: fc.constant(school), excluded: fc.boolean() },
      inSession: oneOf(true, true, true, false),
      separated: separation ? fc.boolean() : fc.constant(false),
    });
  return fc
    .tuple(register('main'), register('unit'))
    .chain(([main, unit]) => oneOf([], [main], [unit], [main, unit], [main, unit]))
    .chain((registers) => sessionsOf(on, registers));
});

const schoolWhoseItIs = ({ timetabled }: SessionFacts) => {
  if (timetabled.at === 'school') return timetabled.school;
  return timetabled.at === 'provision' ? timetabled.arrangedBy : timetabled.partTimeAgreedBy;
};

/** Each advice of a session, with the register that it is for. */
const adviceOf = (session: SessionFacts): readonly (readonly [SchoolRegister | null, Applied<CodeAdvice>])[] =>
  adviseCodes(session).map(({ school, advice }) => [
    session.registers.find((each) => each.school === school) ?? null,
    answered(advice),
  ]);

const always = (holds: (session: SessionFacts) => void) => fc.assert(fc.property(sessions, holds), { numRuns: 1000 });

describe('Advice on any session [register.advice]', () => {
  it('is one for each register, and a code that the register of that day and half can hold', () =>
    always((session) => {
      const schools = session.registers.map(({ school }) => school);
      expect(adviseCodes(session).map(({ school }) => school)).toEqual(schools.length === 0 ? [null] : schools);
      for (const [, { result, restsOn }] of adviceOf(session)) {
        if (!('code' in result)) continue;
        const held = answered(attendanceCode(result.code, session.on, session.session));
        expect(restsOn).toContainEqual(held.rule);
        expect('never' in result ? result.never : []).not.toContain(result.code);
      }
    }));

  it('makes the session of one school possible in its register at most', () =>
    always((session) => {
      const owner = schoolWhoseItIs(session);
      if (owner === null) return;
      for (const [register, { result }] of adviceOf(session)) {
        if (register === null || register.school === owner) continue;
        expect('code' in result && ['D', 'X', '#'].includes(result.code)).toBe(true);
      }
    }));

  it('is # on what is no session of the school, and nowhere else', () =>
    always((session) => {
      for (const [register, { result }] of adviceOf(session)) {
        expect('code' in result && result.code === '#').toBe(register?.inSession === false);
      }
    }));

  it('has no statutory code for a child on no roll, and one or a question for any other', () =>
    always((session) => {
      for (const [register, { result }] of adviceOf(session)) {
        expect(['local mark', 'no mark'].includes(result.kind)).toBe(register === null);
      }
    }));

  it('never has E under a separation, nor for one who is not excluded', () =>
    always((session) => {
      for (const [register, { result }] of adviceOf(session)) {
        if ('code' in result && result.code === 'E')
          expect(register).toMatchObject({ excluded: true, separated: false });
        if (result.kind === 'ask' && result.whom === 'a person') expect(register).toMatchObject({ separated: true });
      }
    }));
});
