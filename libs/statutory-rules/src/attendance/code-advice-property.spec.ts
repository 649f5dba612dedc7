import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, InvalidInput } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import {
  adviseCodes,
  attendanceCode,
  ATTENDANCE_CODES,
  type Happened,
  type SchoolRegister,
  type SessionFacts,
  type Timetabled,
} from './index.ts';

const school = fc.constantFrom('main', 'unit');
const register = (name: string) =>
  fc.record<SchoolRegister>({
    school: fc.constant(name),
    inSession: fc.boolean(),
    excluded: fc.boolean(),
    separated: fc.boolean(),
  });
const code = fc.constantFrom(...ATTENDANCE_CODES);
const timetabled = fc.oneof<fc.Arbitrary<Timetabled>[]>(
  fc.record({ at: fc.constant('school' as const), school }),
  fc.record({ at: fc.constant('provision' as const) }),
  fc.record({ at: fc.constant('nowhere' as const), partTimeAgreed: fc.boolean() }),
);
const happened = fc.oneof<fc.Arbitrary<Happened>[]>(
  fc.record({
    kind: fc.constant('at school' as const),
    school,
    arrived: fc.constantFrom('at the start' as const, 'while open' as const, 'after closing' as const),
  }),
  fc.record({
    kind: fc.constant('at authority provision' as const),
    power: fc.constantFrom('s19' as const, 's42' as const, 's61' as const, 'other' as const),
    inPerson: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('at school-arranged provision' as const),
    approved: fc.boolean(),
    supervisedInPerson: fc.boolean(),
    activity: fc.constantFrom('sport' as const, 'other' as const),
  }),
  fc.record({
    kind: fc.constant('absent' as const),
    why: fc.oneof(
      fc.record({ kind: fc.constantFrom('unknown' as const, 'travel failed' as const, 'provider cancelled' as const) }),
      fc.record({ kind: fc.constantFrom('known' as const, 'unavoidable' as const), code }),
    ),
  }),
);

const facts = fc.record<SessionFacts>({
  on: dates('2006-09-01'),
  session: fc.constantFrom('AM' as const, 'PM' as const),
  ofCompulsorySchoolAge: fc.boolean(),
  registers: fc
    .tuple(register('main'), register('unit'))
    .chain(([main, unit]) => fc.constantFrom([], [main], [unit], [main, unit])),
  timetabled,
  happened,
});

describe('Advice on any session [register.advice]', () => {
  it('is one for each register, and a code that the register of that day and half can hold', () => {
    fc.assert(
      fc.property(facts, (session) => {
        let all;
        try {
          all = adviseCodes(session);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
          return;
        }
        expect(all.map((each) => each.school)).toEqual(
          session.registers.length === 0 ? [null] : session.registers.map((each) => each.school),
        );
        for (const { advice } of all) {
          const { result } = answered(advice);
          if (!('code' in result)) continue;
          const held = attendanceCode(result.code, session.on, session.session);
          expect(answered(held).result.code).toBe(result.code);
        }
      }),
      { numRuns: 500 },
    );
  });
});
