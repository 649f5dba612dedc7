import type { Applied, IsoDate, Minutes } from '../foundation/index.ts';
import type { ArrangingPower } from './data/code-advice-law.ts';
import type { AttendanceCode, RegisterSession } from './data/register-codes.ts';

/** A school on whose roll the child is. */
export interface SchoolRegister {
  readonly school: string;
  /** False on a date that is no session of this school: a holiday, an INSET day. */
  readonly inSession: boolean;
  /** Suspended or permanently excluded from it, on this session. */
  readonly excluded: boolean;
  /** Under a safeguarding separation (from 26 July 2026). */
  readonly separated: boolean;
}

/** Where the child was due. One place: nobody is timetabled at two. */
export type Timetabled =
  | Readonly<{ at: 'school'; school: string }>
  /** `arrangedBy`: a school where registered; null = the local authority. */
  | Readonly<{ at: 'provision'; arrangedBy: string | null }>
  /** `partTimeAgreedBy`: the school whose agreed, temporary part-time timetable leaves this session free; null = none. */
  | Readonly<{ at: 'nowhere'; partTimeAgreedBy: string | null }>;

/** The school whose session it is; null = no one school's. */
export function schoolOf(timetabled: Timetabled): string | null {
  switch (timetabled.at) {
    case 'school':
      return timetabled.school;
    case 'provision':
      return timetabled.arrangedBy;
    case 'nowhere':
      return timetabled.partTimeAgreedBy;
  }
}

export type WhyAbsent =
  | Readonly<{ kind: 'unknown' }>
  | Readonly<{ kind: 'known'; code: AttendanceCode }>
  | Readonly<{ kind: 'travel never arranged'; to: 'school' | 'provision' }>
  | Readonly<{ kind: 'travel failed' }>
  | Readonly<{ kind: 'unavoidable'; code: AttendanceCode }>
  | Readonly<{ kind: 'provider cancelled' }>;

export const ARRIVALS = ['at the start', 'while open', 'after closing'] as const;

/**
 * When the child came, by the register: as the school says it, or by the minute, which `arrivalCode` judges (`openFor` null =
 * open for as long as the guidance allows).
 */
export type Arrived = (typeof ARRIVALS)[number] | Readonly<{ minutesAfterStart: Minutes; openFor: Minutes | null }>;

export const SUPERVISIONS = ['in person', 'in person, at home', 'not in person'] as const;

/** How the child was supervised. Online, or alone at home, is not in person. */
export type Supervised = (typeof SUPERVISIONS)[number];

export const ACTIVITIES = ['sport', 'work experience', 'trip with school staff', 'other'] as const;

export type Happened =
  | Readonly<{ kind: 'at school'; school: string; arrived: Arrived }>
  /** `nature` of the provision or activity, in the school's words; null = not said yet. */
  | Readonly<{
      kind: 'at authority provision';
      power: ArrangingPower;
      nature: string | null;
      supervised: Supervised;
    }>
  | Readonly<{
      kind: 'at school-arranged provision';
      /** A school where registered. */
      arrangedBy: string;
      /** The person, authorised by that school, who approved it; null = nobody did. */
      approvedBy: string | null;
      nature: string | null;
      supervised: Supervised;
      activity: (typeof ACTIVITIES)[number];
    }>
  | Readonly<{ kind: 'absent'; why: WhyAbsent }>;

export interface SessionFacts {
  readonly on: IsoDate;
  readonly session: RegisterSession;
  /** As somebody says it, or the answer of `ofCompulsorySchoolAge` for this date, on which the advice then rests. */
  readonly ofCompulsorySchoolAge: boolean | Applied<boolean>;
  /** Empty for a child on no school roll. */
  readonly registers: readonly SchoolRegister[];
  readonly timetabled: Timetabled;
  readonly happened: Happened;
}
