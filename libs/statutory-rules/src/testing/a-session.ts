import { answered } from '../foundation/index.ts';
import {
  adviseCodes,
  type CodeAdvice,
  type Happened,
  type SchoolRegister,
  type SessionFacts,
  type WhyAbsent,
} from '../attendance/index.ts';

// Facts of a made-up session, for specifications.

export const MAIN: SchoolRegister = { school: 'main', inSession: true, excluded: false, separated: false };
export const UNIT: SchoolRegister = { ...MAIN, school: 'unit' };
export const TWO = [MAIN, UNIT] as const;

export const at = (school: string): Happened => ({ kind: 'at school', school, arrived: 'at the start' });
export const away = (why: WhyAbsent): Happened => ({ kind: 'absent', why });
export const unknown = away({ kind: 'unknown' });
export const ill = away({ kind: 'known', code: 'I' });
export const authority = {
  kind: 'at authority provision',
  power: 's19',
  nature: null,
  supervised: 'in person',
} as const satisfies Happened;
export const arranged = {
  kind: 'at school-arranged provision',
  arrangedBy: 'main',
  approvedBy: 'the deputy head',
  nature: null,
  supervised: 'in person',
  activity: 'other',
} as const satisfies Happened;

export const byTheSchool = { at: 'provision', arrangedBy: 'main' } as const;
export const byTheAuthority = { at: 'provision', arrangedBy: null } as const;
export const partTime = { at: 'nowhere', partTimeAgreedBy: 'main' } as const;
export const free = { at: 'nowhere', partTimeAgreedBy: null } as const;
export const suspended = {
  registers: [{ ...MAIN, excluded: true }],
  timetabled: { at: 'school', school: 'main' },
} as const;
export const DUAL = { registers: TWO, timetabled: { at: 'school', school: 'unit' } } as const;
export const NEVER_ARRANGED = { kind: 'travel never arranged', to: 'provision' } as const;

/** A session for which the authority arranged provision, missed for a reason not known. */
export const BASE: SessionFacts = {
  on: '2026-01-12',
  session: 'AM',
  ofCompulsorySchoolAge: true,
  registers: [MAIN],
  timetabled: byTheAuthority,
  happened: unknown,
};

/** `main=D; unit=/`, or what stands in the place of a code. */
export function advised(change: Partial<SessionFacts>): string {
  const all = adviseCodes({ ...BASE, ...change });
  const said = all.map(({ advice }) => inShort(answered(advice).result));
  return all.length === 1 ? said[0]! : all.map(({ school }, index) => `${school}=${said[index]}`).join('; ');
}

function inShort(advice: CodeAdvice): string {
  const never = 'never' in advice && advice.never.length > 0 ? `, never ${advice.never.join(' ')}` : '';
  switch (advice.kind) {
    case 'code':
      return advice.code;
    case 'until known':
      return `${advice.code} then ${advice.becomes}${never}`;
    case 'local mark':
      return `local ${advice.mark}`;
    case 'no mark':
      return 'no mark';
    case 'ask':
      return `ask ${advice.whom}${never}`;
  }
}
