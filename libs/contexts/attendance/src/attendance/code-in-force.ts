import { refusals } from '#platform/event-sourcing';
import { recalled, type CivilDate } from '#platform/time';
import {
  answered,
  attendanceCode,
  cited,
  InvalidInput,
  type AttendanceCode,
  type CitedRule,
  type RegisterSession,
} from '#statutory-rules';

const refusal = refusals({
  'wrong-session': 'Use / for a morning session and \\ for an afternoon session.',
  'withdrawn-code': 'This code had been withdrawn by the day of the session.',
  'not-yet-a-code': 'This code did not exist yet on the day of the session.',
});

/**
 * The register's rule as it stood on the session's day, and the class it gives the code.
 * @param at the field of what was sent that holds the code
 * @throws Refusal the code could not be given for this session
 */
export function codeInForce({ date, session, code }: Marked, at: string | null = null): CitedRule {
  try {
    return inForce(`${date} ${session} ${code}`);
  } catch (error) {
    if (error instanceof InvalidInput && isReason(error.rule)) throw refusal(error.rule, at);
    throw error;
  }
}

type Marked = Readonly<{ date: CivilDate; session: RegisterSession; code: AttendanceCode }>;

/** A whole school has the same few codes in one session. */
const inForce = recalled(5_000, (mark) => {
  const [date, session, code] = mark.split(' ') as [CivilDate, RegisterSession, AttendanceCode];
  const applied = answered(attendanceCode(code, date, session));
  return cited(applied, applied.result.class);
});

const isReason = (rule: string): rule is 'wrong-session' | 'withdrawn-code' | 'not-yet-a-code' =>
  ['wrong-session', 'withdrawn-code', 'not-yet-a-code'].includes(rule);
