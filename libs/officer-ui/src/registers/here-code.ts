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

/** What is typed in a box of a sheet, as the code of the register that it means; null where it means none. */
export type Typed = (typed: string, session: Session) => string | null;

/**
 * A provider says who is here (P), late (L) or not here (A), and the school settles which code an absence has: until then it
 * is not known why, N. Late is a code of a statutory register alone: where the place keeps none, who came late was there, as the
 * button for the rest has it. A provider that knows the codes of the register may type one.
 */
export const asProviderSays =
  (keepsRegister: boolean): Typed =>
  (typed, session) => {
    if (typed === 'P' || (typed === 'L' && !keepsRegister)) return hereCode(session, keepsRegister);
    if (typed === 'A') return 'N';
    return attendanceCodesOn(session.date).some(({ code }) => code === typed) ? typed : null;
  };
