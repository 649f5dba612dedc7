import {
  addDays,
  apply,
  dateInWords,
  demand,
  lookUp,
  oneOf,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  ATTENDANCE_CLASSES,
  ATTENDANCE_CODES,
  SESSIONS,
  type AttendanceClass,
  type AttendanceCode,
  type CodeLine,
  type RegisterSession,
} from './data/register-codes.ts';
import { registerRule } from './data/register-law.ts';

/** What a code means in a register on a day. `session`: the only half of the day it can stand in, null = either. */
export interface RegisterCode {
  readonly code: AttendanceCode;
  readonly meaning: string;
  readonly class: AttendanceClass;
  readonly possible: boolean;
  readonly attended: boolean;
  readonly session: RegisterSession | null;
}

/**
 * The meaning and statistical class of a code in the register of a day: SI 2024/208 regulation 10, before it SI
 * 2006/1751. Looked up on the day of the session. A gap before 1 September 2006. For a mark at a time: an answer with its
 * words takes some hundredths of a millisecond, so registers by the hundred thousand are counted by `tally`.
 * @param session refuses a code that cannot stand in that half of the day
 * @throws InvalidInput field `code`: `unknown-code` (in no version), `withdrawn-code`, `not-yet-a-code`, `wrong-session`;
 * field `session`: `not-one-of`; field `on`: `not-a-civil-date`
 */
export function attendanceCode(
  code: string,
  on: IsoDate,
  session: RegisterSession | null = null,
): Application<RegisterCode> {
  const known = knownCode(code);
  if (session !== null) oneOf(session, SESSIONS, 'session');
  return apply(registerRule, on, { code, on, session }, ({ codes }) => {
    const result = entryIn(codes, known, on);
    inItsSession(result, session);
    const words = ATTENDANCE_CLASSES[result.class].words;
    return { result, sentence: `Code ${known} on ${dateInWords(on)}: ${result.meaning} (${words}).` };
  });
}

/** @throws InvalidInput `unknown-code` */
export function knownCode(code: string): AttendanceCode {
  const known = ATTENDANCE_CODES.find((each) => each === code);
  demand(known !== undefined, 'code', 'unknown-code', 'is not a code of any attendance register');
  return known;
}

/** The codes that a register may hold on a day, in the order of the regulations; none before 1 September 2006. */
export function attendanceCodesOn(on: IsoDate): readonly RegisterCode[] {
  const found = lookUp(registerRule, on);
  if (found.kind === 'gap') return [];
  return found.version.facts.codes.filter(({ to }) => to === undefined || on <= to).map(entryOf);
}

/** @throws InvalidInput `wrong-session` */
export function inItsSession({ session }: RegisterCode, asked: RegisterSession | null): void {
  const fits = session === null || asked === null || session === asked;
  demand(fits, 'code', 'wrong-session', `is a code of the ${session === 'AM' ? 'morning' : 'afternoon'} alone`);
}

function entryIn(codes: readonly CodeLine[], code: AttendanceCode, on: IsoDate): RegisterCode {
  const line = codes.find((each) => each.code === code);
  if (line === undefined) throwOutOfForce(code, on);
  if (line.to !== undefined) withdrawnFrom(addDays(line.to, 1), on);
  return entryOf(line);
}

const entryOf = ({ code, meaning, class: of, session }: CodeLine): RegisterCode => {
  const { possible, attended } = ATTENDANCE_CLASSES[of];
  return { code, meaning, class: of, possible, attended, session: session ?? null };
};

function withdrawnFrom(first: IsoDate, on: IsoDate): void {
  demand(on < first, 'code', 'withdrawn-code', `is withdrawn from ${dateInWords(first)}`);
}

/** The code belongs to another version: an earlier one that ended (withdrawn), or one that had not begun. */
function throwOutOfForce(code: AttendanceCode, on: IsoDate): never {
  const holding = registerRule.versions.filter(({ facts }) => facts.codes.some((each) => each.code === code));
  for (const { to, facts } of holding) {
    const last = facts.codes.find((each) => each.code === code)?.to ?? to;
    if (last !== null) withdrawnFrom(addDays(last, 1), on);
  }
  const begins = holding.at(-1)!.from!;
  demand(false, 'code', 'not-yet-a-code', `is a code only from ${dateInWords(begins)}`);
}
