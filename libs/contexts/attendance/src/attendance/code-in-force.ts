import { refusals } from '#platform/event-sourcing';
import { recalled, type CivilDate } from '#platform/time';
import {
  answered,
  attendanceCode,
  cited,
  InvalidInput,
  RuleGap,
  type AttendanceCode,
  type CitedRule,
  type RegisterCode,
  type RegisterSession,
} from '#statutory-rules';

const refusal = refusals({
  'wrong-session': 'Use / for a morning session and \\ for an afternoon session.',
  'withdrawn-code': 'This code had been withdrawn by the day of the session.',
  'not-yet-a-code': 'This code did not exist yet on the day of the session.',
  'no-register-law': 'No rules for registers of so early a day are held here: they begin on 1 September 2006.',
});

/**
 * What the code means by the register's rule as it stood on the session's day, and that rule.
 * @param at the field of what was sent that holds the code
 * @throws Refusal the code could not be given for this session
 */
export function codeInForce({ date, session, code }: Marked, at: string | null = null): CodeInForce {
  try {
    return inForce(`${date} ${session} ${code}`);
  } catch (error) {
    if (error instanceof InvalidInput && isReason(error.rule)) throw refusal(error.rule, at);
    if (error instanceof RuleGap) throw refusal('no-register-law', at);
    throw error;
  }
}

type CodeInForce = Readonly<{ entry: RegisterCode; rule: CitedRule }>;
type Marked = Readonly<{ date: CivilDate; session: RegisterSession; code: AttendanceCode }>;

/** A whole school has the same few codes in one session. */
const inForce = recalled(5_000, (mark): CodeInForce => {
  const [date, session, code] = mark.split(' ') as [CivilDate, RegisterSession, AttendanceCode];
  const applied = answered(attendanceCode(code, date, session));
  return { entry: applied.result, rule: cited(applied, applied.result.class) };
});

const isReason = (rule: string): rule is 'wrong-session' | 'withdrawn-code' | 'not-yet-a-code' =>
  ['wrong-session', 'withdrawn-code', 'not-yet-a-code'].includes(rule);
