import {
  answered,
  apply,
  demand,
  inForceOn,
  lookUp,
  type Application,
  type Applied,
  type Basis,
  type Judgement,
} from '../foundation/index.ts';
import { arrivalCode, type ArrivalCode } from './arrival-code.ts';
import { attendanceCode } from './attendance-code.ts';
import { checkReason } from './code-advice-absent.ts';
import type { CodeAdvice, SessionCase } from './code-advice-answers.ts';
import { advisedCode } from './code-advice-rows.ts';
import { adviceInWords } from './code-advice-words.ts';
import { codeAdviceRule } from './data/code-advice-law.ts';
import { unknownReasonRule } from './data/register-deadlines.ts';
import { checkSessionFacts } from './session-facts-check.ts';
import { schoolOf, type SchoolRegister, type SessionFacts } from './session-facts.ts';

export type RegisterAdvice = Readonly<{ school: string | null; advice: Application<CodeAdvice> }>;

/**
 * Advice on the code of a session, one for each school where the child is registered (one with `school` null for a child
 * on no roll): the decision table of domain reference 1.4, top to bottom, first match wins. Only the school may code its
 * register. Looked up on the date of the session; before 19 August 2024 by the meanings of that time.
 *
 * A session is one school's: that which has the child timetabled, arranged the provision, or agreed the part-time timetable;
 * the others answer D. Of provision that the authority arranged for a child of several schools the table is silent: its
 * code, K, stands in each register, and a caveat says that the session may count twice for the child.
 * @throws InvalidInput as `checkSessionFacts`, and field `happened.why.code`: `not-one-of` (no code of absence of that day);
 * field `registers`: `not-yet-in-force` (a separation before 26 July 2026). RuleGap for an arrival by the minute before
 * 19 August 2024
 */
export function adviseCodes(facts: SessionFacts): readonly RegisterAdvice[] {
  checkSessionFacts(facts);
  const registers: readonly (SchoolRegister | null)[] = facts.registers.length === 0 ? [null] : facts.registers;
  return registers.map((register) => ({ school: register?.school ?? null, advice: adviseCode(facts, register) }));
}

function adviseCode(facts: SessionFacts, register: SchoolRegister | null): Application<CodeAdvice> {
  const inputs = { ...facts, school: register?.school ?? null };
  return apply(codeAdviceRule, facts.on, inputs, (law): Judgement<CodeAdvice> => {
    const known = law.separation || facts.registers.every(({ separated }) => !separated);
    demand(known, 'registers', 'not-yet-in-force', 'must not be under a safeguarding separation on that date');
    checkReason(facts, law);
    const age = facts.ofCompulsorySchoolAge;
    const arrival = arrivalOf(facts);
    const of: SessionCase = {
      ...{ facts, law, arrived: arrivedInWords(facts, arrival) },
      ofCompulsorySchoolAge: typeof age === 'boolean' ? age : age.result,
    };
    const result = advisedCode(of, register);
    return {
      result,
      restsOn: [
        ...(typeof age !== 'boolean' && result.row >= 3 ? [age] : []),
        ...(arrival !== null && result.row === 6 ? [arrival] : []),
        ...('code' in result ? [answered(attendanceCode(result.code, facts.on, facts.session))] : []),
        ...(result.kind === 'until known' ? ruleOfN(facts) : []),
      ],
      caveats: result.row > 4 && isNoOneSchools(facts) ? [law.noOneSchool] : [],
      sentence: adviceInWords(result, facts),
    };
  });
}

function arrivalOf({ on, session, happened }: SessionFacts): Applied<ArrivalCode> | null {
  if (happened.kind !== 'at school' || typeof happened.arrived !== 'object') return null;
  const { minutesAfterStart, openFor } = happened.arrived;
  return answered(arrivalCode({ on, session, minutesAfterStart }, openFor));
}

function arrivedInWords({ happened }: SessionFacts, arrival: Applied<ArrivalCode> | null): SessionCase['arrived'] {
  if (arrival !== null) return ARRIVED[arrival.result.code];
  return happened.kind === 'at school' && typeof happened.arrived === 'string' ? happened.arrived : null;
}

const ARRIVED = { '/': 'at the start', '\\': 'at the start', L: 'while open', U: 'after closing' } as const;

/** The days that the advice gives N are of its own rule, where that holds. */
const ruleOfN = ({ on }: SessionFacts): readonly Basis[] =>
  lookUp(unknownReasonRule, on).kind === 'gap' ? [] : [inForceOn(unknownReasonRule, on).basis];

const isNoOneSchools = ({ registers, timetabled }: SessionFacts): boolean =>
  schoolOf(timetabled) === null && registers.filter(({ inSession }) => inSession).length > 1;
