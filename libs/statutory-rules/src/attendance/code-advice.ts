import {
  answered,
  apply,
  counted,
  demand,
  lookUp,
  weekdayAndDate,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { attendanceCode } from './attendance-code.ts';
import { advisedCode, type CodeAdvice } from './code-advice-rows.ts';
import { unknownReasonRule } from './data/register-deadlines.ts';
import { codeAdviceRule } from './data/code-advice-law.ts';
import type { AttendanceCode } from './data/register-codes.ts';
import { checkSessionFacts, type SessionFacts } from './session-facts.ts';

export type RegisterAdvice = Readonly<{ school: string | null; advice: Application<CodeAdvice> }>;

/**
 * Advice on the code of a session, one for each school where the child is registered (one with `school` null for a child
 * on no roll): the decision table of domain reference 1.4, top to bottom, first match wins. Only the school may code its
 * register. Looked up on the date of the session; before 19 August 2024 by the meanings of that time.
 * @throws InvalidInput as {@link checkSessionFacts}; `not-one-of` (a reason that is no code of absence of that day), `withdrawn-code`,
 * `not-yet-in-force` (a separation before 26 July 2026)
 */
export function adviseCodes(facts: SessionFacts): readonly RegisterAdvice[] {
  checkSessionFacts(facts);
  const schools = facts.registers.length === 0 ? [null] : facts.registers.map(({ school }) => school);
  return schools.map((school) => ({ school, advice: adviseCode(facts, school) }));
}

function adviseCode(facts: SessionFacts, school: string | null): Application<CodeAdvice> {
  return apply(codeAdviceRule, facts.on, { ...facts, school }, (law): Judgement<CodeAdvice> => {
    const known = law.separation || facts.registers.every(({ separated }) => !separated);
    demand(known, 'registers', 'not-yet-in-force', 'must not be under a safeguarding separation on that date');
    const register = facts.registers.find((each) => each.school === school) ?? null;
    const result = advisedCode(facts, register, law);
    const half = facts.session === 'AM' ? 'Morning' : 'Afternoon';
    const restsOn = 'code' in result ? [answered(attendanceCode(result.code, facts.on, facts.session))] : [];
    return {
      result,
      restsOn,
      sentence: `${half} of ${weekdayAndDate(facts.on)}: ${said(result, facts.on)} ${result.because}.`,
    };
  });
}

function said(advice: CodeAdvice, on: IsoDate): string {
  switch (advice.kind) {
    case 'code':
      return [
        `advice to the school: code ${advice.code}`,
        ...(advice.record === null ? [] : [`recording ${advice.record}`]),
        ...(advice.confirm === null ? [] : [`but first ask: ${advice.confirm}`]),
      ]
        .join(', ')
        .concat('.');
    case 'until known':
      return `advice to the school: code N until the reason is known, then its true code, ${orElseO(on)}${never(advice.never)}.`;
    case 'local mark':
      return `no statutory code; record ${advice.mark}.`;
    case 'ask':
      return `no automatic code: ask ${advice.whom}${never(advice.never)}.`;
  }
}

/** `O after 5 school days`; before the rule of N is held, without the days. */
function orElseO(on: IsoDate): string {
  const held = lookUp(unknownReasonRule, on);
  return held.kind === 'gap' ? 'else O' : `O after ${counted(held.version.facts.schoolDays, 'school day')}`;
}

const never = (codes: readonly AttendanceCode[]) => (codes.length === 0 ? '' : ` (never ${codes.join(', ')})`);
