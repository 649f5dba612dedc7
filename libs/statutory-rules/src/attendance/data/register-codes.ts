import type { IsoDate } from '../../foundation/index.ts';

/** Every code that any version of the register has held: a closed list. Which of them hold on a day, the rule says. */
// prettier-ignore
export const ATTENDANCE_CODES = [
  '/', '\\', 'L', 'K', 'V', 'P', 'W', 'B', 'D', 'C', 'C1', 'C2', 'E', 'I', 'J1', 'M', 'R', 'S', 'T', 'G', 'N', 'O', 'U',
  'Q', 'X', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'Z', '#', 'F', 'H', 'J', 'Y',
] as const;

export type AttendanceCode = (typeof ATTENDANCE_CODES)[number];

/** A half of the school day: the register is taken in each. */
export const SESSIONS = ['AM', 'PM'] as const;

export type RegisterSession = (typeof SESSIONS)[number];

/**
 * Statistical classes of a session, and whether it enters the denominator (`possible`) and the numerator (`attended`):
 * attending, approved educational activity, authorised and unauthorised absence, not a possible attendance, not collected.
 */
export const ATTENDANCE_CLASSES = {
  ATT: { possible: true, attended: true, words: 'attending' },
  AEA: { possible: true, attended: true, words: 'attending an approved educational activity' },
  AUTH: { possible: true, attended: false, words: 'authorised absence' },
  UNAUTH: { possible: true, attended: false, words: 'unauthorised absence' },
  NOTPOSS: { possible: false, attended: false, words: 'not a possible attendance' },
  ADMIN: { possible: false, attended: false, words: 'not collected' },
} as const;

export type AttendanceClass = keyof typeof ATTENDANCE_CLASSES;

/** One line of a version's table. */
export interface CodeLine {
  readonly code: AttendanceCode;
  readonly class: AttendanceClass;
  readonly meaning: string;
  /** The only half of the day in which the code can stand. */
  readonly session?: RegisterSession;
  /** Last day of the code, where it went before its version did. */
  readonly to?: IsoDate;
}

export type CodeTable = readonly CodeLine[];
