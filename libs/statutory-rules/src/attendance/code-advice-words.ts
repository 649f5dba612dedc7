import { counted, lookUp, weekdayAndDate, type IsoDate } from '../foundation/index.ts';
import type { CodeAdvice } from './code-advice-answers.ts';
import { unknownReasonRule } from './data/register-deadlines.ts';
import type { AttendanceCode } from './data/register-codes.ts';
import type { SessionFacts, WhyAbsent } from './session-facts.ts';

/** The whole sentence of an advice. */
export function adviceInWords(advice: CodeAdvice, { on, session }: SessionFacts): string {
  const half = session === 'AM' ? 'Morning' : 'Afternoon';
  const followUp = advice.followUp ? ' To be followed up promptly, whichever school is due to have the pupil.' : '';
  return `${half} of ${weekdayAndDate(on)}: ${said(advice, on)}. ${advice.because}.${followUp}`;
}

function said(advice: CodeAdvice, on: IsoDate): string {
  switch (advice.kind) {
    case 'code': {
      const record = advice.record === null ? '' : `, recording ${advice.record}`;
      return `advice to the school: code ${advice.code}${record}${butFirst(advice.confirm)}`;
    }
    case 'until known':
      return `advice to the school: code N until the reason is known, then its true code, ${orElseO(on)}${never(advice.never)}`;
    case 'local mark':
      return advice.mark === 'PRESENT'
        ? `no statutory code; record PRESENT, ${LOCALLY}${butFirst(advice.confirm)}`
        : `no statutory code; record ABSENT (${reasonInWords(advice.reason)}), ${LOCALLY}`;
    case 'no mark':
      return 'no statutory code, and no local mark';
    case 'ask':
      return `no automatic code: ask ${advice.whom}${never(advice.never)}`;
  }
}

const LOCALLY = 'and report it under the rules of the local authority';

const butFirst = (confirm: string | null) => (confirm === null ? '' : `, but first ask: ${confirm}`);

const never = (codes: readonly AttendanceCode[]) => (codes.length === 0 ? '' : ` (never ${codes.join(', ')})`);

/** `O after 5 school days`; before the rule of N is held, without the days. */
function orElseO(on: IsoDate): string {
  const held = lookUp(unknownReasonRule, on);
  return held.kind === 'gap' ? 'else O' : `O after ${counted(held.version.facts.schoolDays, 'school day')}`;
}

function reasonInWords(why: WhyAbsent): string {
  if (why.kind === 'unknown') return 'reason not yet known';
  return why.kind === 'known' || why.kind === 'unavoidable' ? why.code : why.kind;
}
