import { demand, oneOf, type IsoDate } from '../foundation/index.ts';
import { SESSIONS, type AttendanceCode, type RegisterSession } from './data/register-codes.ts';

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
  | Readonly<{ at: 'provision' }>
  /** `partTimeAgreed`: an agreed, temporary part-time timetable leaves this session free. */
  | Readonly<{ at: 'nowhere'; partTimeAgreed: boolean }>;

/** EA 1996 s19(1), CFA 2014 s42(2), CFA 2014 s61(1), or none of these. */
export type ArrangingPower = 's19' | 's42' | 's61' | 'other';

export type WhyAbsent =
  | Readonly<{ kind: 'unknown' }>
  | Readonly<{ kind: 'known'; code: AttendanceCode }>
  | Readonly<{ kind: 'travel never arranged'; to: 'school' | 'provision' }>
  | Readonly<{ kind: 'travel failed' }>
  | Readonly<{ kind: 'unavoidable'; code: AttendanceCode }>
  | Readonly<{ kind: 'provider cancelled' }>;

export type Happened =
  | Readonly<{ kind: 'at school'; school: string; arrived: 'at the start' | 'while open' | 'after closing' }>
  | Readonly<{ kind: 'at authority provision'; power: ArrangingPower; inPerson: boolean }>
  | Readonly<{
      kind: 'at school-arranged provision';
      /** By a person whom the school authorised. */
      approved: boolean;
      supervisedInPerson: boolean;
      activity: 'sport' | 'work experience' | 'trip with school staff' | 'other';
    }>
  | Readonly<{ kind: 'absent'; why: WhyAbsent }>;

export interface SessionFacts {
  readonly on: IsoDate;
  readonly session: RegisterSession;
  readonly ofCompulsorySchoolAge: boolean;
  /** Empty for a child on no school roll. */
  readonly registers: readonly SchoolRegister[];
  readonly timetabled: Timetabled;
  readonly happened: Happened;
}

/** @throws InvalidInput `not-one-of`, `registered-twice`, `not-registered-there` (field `timetabled` or `happened`) */
export function checkSessionFacts({ session, registers, timetabled, happened }: SessionFacts): void {
  oneOf(session, SESSIONS, 'session');
  const schools = registers.map(({ school }) => school);
  demand(new Set(schools).size === schools.length, 'registers', 'registered-twice', 'must name a school once');
  const registeredAt = (place: object, field: string) =>
    demand(
      !('school' in place) || schools.some((school) => school === place.school),
      field,
      'not-registered-there',
      'must be at a school where the child is registered; any other place is a provision',
    );
  registeredAt(timetabled, 'timetabled');
  registeredAt(happened, 'happened');
}
