import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import {
  advised,
  arranged,
  at,
  authority,
  BASE,
  DUAL,
  free,
  ill,
  MAIN,
  partTime,
  TWO,
  UNIT,
  unknown,
} from '../testing/a-session.ts';
import { adviseCodes, tally, addTallies, type RegisterMark, type SessionFacts } from './index.ts';

const byTheUnit = { at: 'provision', arrangedBy: 'unit' } as const;
const unitsFree = { at: 'nowhere', partTimeAgreedBy: 'unit' } as const;
const dueAtUnit = { timetabled: DUAL.timetabled } as const;
const shutOut = { registers: [MAIN, { ...UNIT, excluded: true }] } as const;
const atTheUnits = { ...arranged, arrangedBy: 'unit' } as const;

describe('Advice to two registers of one child [register.advice@2024 Regs]', () => {
  it.each<[string, Partial<SessionFacts>, string]>([
    ['provision of one school, attended', { timetabled: byTheUnit, happened: atTheUnits }, 'main=D; unit=B'],
    ['provision of one school, absent', { timetabled: byTheUnit, happened: unknown }, 'main=D; unit=N then O'],
    ['provision of one school, ill', { timetabled: byTheUnit, happened: ill }, 'main=D; unit=I'],
    ['free by one school', { timetabled: partTime }, 'main=C2; unit=D'],
    ['free by the other school', { timetabled: unitsFree }, 'main=D; unit=C2'],
    [
      'excluded from the school that arranged',
      { ...shutOut, timetabled: byTheUnit, happened: atTheUnits },
      'main=D; unit=B',
    ],
    ['excluded from the one due', { ...shutOut, ...dueAtUnit }, 'main=D; unit=E'],
    ['due at one, at provision of the other', { ...DUAL, happened: arranged }, 'main=D; unit=N then O'],
    ['over age and free', { ofCompulsorySchoolAge: false, timetabled: partTime }, 'main=X; unit=X'],
    [
      'one of them closed, the other due',
      { registers: [{ ...MAIN, inSession: false }, UNIT], ...dueAtUnit },
      'main=#; unit=N then O',
    ],
    ['provision of the authority, attended', { happened: authority }, 'main=K; unit=K'],
    ['provision of the authority, absent', { happened: unknown }, 'main=N then O; unit=N then O'],
    ['nothing due, at one of them', { timetabled: free, happened: at('unit') }, 'main=N then O; unit=/'],
    ['nothing due, at provision of one', { timetabled: free, happened: arranged }, 'main=B; unit=N then O'],
  ])('%s', (_, change, expected) => expect(advised({ registers: TWO, ...change })).toBe(expected));

  const all = (change: Partial<SessionFacts>) =>
    adviseCodes({ ...BASE, registers: TWO, ...change }).map(({ advice }) => answered(advice));

  it('counts a session of provision once for the whole child', () => {
    const marks = all({ timetabled: byTheUnit, happened: atTheUnits }).map(({ result }): RegisterMark[] =>
      'code' in result ? [{ on: BASE.on, session: BASE.session, code: result.code }] : [],
    );
    expect(addTallies(marks.map(tally))).toMatchObject({ possible: 1, attended: 1 });
  });

  it('asks where D is for a session that the other school has, though not at its place', () => {
    const confirmOf = (change: Partial<SessionFacts>) => all({ happened: ill, ...change }).map(({ result }) => result);
    expect(confirmOf({ timetabled: byTheUnit })[0]).toMatchObject({
      ...{ row: 4, code: 'D', confirm: expect.stringContaining('provision that another school arranged') },
    });
    expect(confirmOf({ timetabled: unitsFree })[0]).toMatchObject({
      ...{ row: 4, code: 'D', confirm: expect.stringContaining('part-time') },
    });
    expect(confirmOf(dueAtUnit)[0]).toMatchObject({ row: 4, code: 'D', confirm: null });
  });

  it('follows an unexplained absence up at both, whichever is due', () => {
    expect(all(dueAtUnit).map(({ result }) => result.followUp)).toEqual([true, true]);
    expect(all({ ...dueAtUnit, happened: ill }).map(({ result }) => result.followUp)).toEqual([false, false]);
    expect(all({ ...dueAtUnit, happened: at('unit') }).map(({ result }) => result.followUp)).toEqual([false, false]);
  });

  const warning = 'No one school is known to be due to have the pupil: the session may count in each register';

  it('warns that a session which is no one school’s counts in each register', () => {
    const warned = (change: Partial<SessionFacts>) => all(change).map(({ caveats }) => caveats.includes(warning));
    expect(warned({ happened: authority })).toEqual([true, true]);
    expect(warned({ timetabled: free })).toEqual([true, true]);
    expect(warned(dueAtUnit)).toEqual([false, false]);
    expect(warned({ timetabled: partTime })).toEqual([false, false]);
    expect(warned({ ofCompulsorySchoolAge: false, timetabled: free })).toEqual([false, false]);
    expect(warned({ registers: [MAIN, { ...UNIT, inSession: false }] })).toEqual([false, false]);
    expect(warned({ registers: [MAIN] })).toEqual([false]);
  });
});

describe('Advice to two registers before [register.advice@seed 002]', () => {
  const on: IsoDate = '2024-08-18';
  it('is D for whatever is not scheduled by the school itself, without a question', () => {
    expect(advised({ on, registers: TWO, timetabled: byTheUnit, happened: atTheUnits })).toBe('main=D; unit=B');
    const [main] = adviseCodes({ ...BASE, on, registers: TWO, timetabled: unitsFree });
    expect(answered(main!.advice).result).toMatchObject({ code: 'D', confirm: null });
  });
});
