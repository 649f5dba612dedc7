import { attendanceCodesOn, type RegisterSession } from '#statutory-rules';
import type { CivilDate } from '#platform/time';

type Session = Readonly<{ date: CivilDate; session: RegisterSession }>;

/**
 * The code that most who are here have: the stroke at a place that keeps a statutory register, elsewhere that of education
 * away from the school. Whoever marks may always enter another.
 */
export function hereCode({ date, session }: Session, keepsRegister: boolean): string {
  if (keepsRegister) return session === 'AM' ? '/' : '\\';
  return attendanceCodesOn(date).some(({ code }) => code === 'K') ? 'K' : 'B';
}
