import {
  answered,
  demand,
  fraction,
  multiplyFractions,
  oneOf,
  remembered,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { attendanceCode, attendanceCodesOn, inItsSession, type RegisterCode } from './attendance-code.ts';
import { SESSIONS, type AttendanceCode, type RegisterSession } from './data/register-codes.ts';

/** One entry of one school's register. */
export type RegisterMark = Readonly<{ on: IsoDate; session: RegisterSession; code: AttendanceCode }>;

/** Sessions by what they count as; possible = attended + authorised + unauthorised. */
export interface AttendanceTally {
  readonly possible: number;
  readonly attended: number;
  readonly authorised: number;
  readonly unauthorised: number;
  readonly notPossible: number;
  readonly notCollected: number;
  /** Sessions of each code that occurs. */
  readonly byCode: Readonly<Partial<Record<AttendanceCode, number>>>;
}

/**
 * Counts the marks of one child in one school's register, each by the code set of its own day. Domain reference 1.5.
 * @throws InvalidInput as {@link attendanceCode}, and `session-marked-twice`; RuleGap before 1 September 2006
 */
export function tally(marks: readonly RegisterMark[]): AttendanceTally {
  const count = { possible: 0, attended: 0, authorised: 0, unauthorised: 0, notPossible: 0, notCollected: 0 };
  const byCode: Partial<Record<AttendanceCode, number>> = {};
  const seen = new Set<string>();
  for (const { on, session, code } of marks) {
    const entry = registerCode(code, on);
    inItsSession(entry, oneOf(session, SESSIONS, 'session'));
    const slot = `${on} ${session}`;
    demand(!seen.has(slot), 'marks', 'session-marked-twice', 'must hold one mark for a session');
    seen.add(slot);
    byCode[code] = (byCode[code] ?? 0) + 1;
    if (entry.possible) count.possible += 1;
    count[COUNTED_AS[entry.class]] += 1;
  }
  return { ...count, byCode };
}

const COUNTED_AS = {
  ATT: 'attended',
  AEA: 'attended',
  AUTH: 'authorised',
  UNAUTH: 'unauthorised',
  NOTPOSS: 'notPossible',
  ADMIN: 'notCollected',
} as const;

/** The table of a day: a year of a council's registers asks for the same few hundred days. */
const tableOf = remembered<IsoDate, ReadonlyMap<string, RegisterCode>>(
  (on) => new Map(attendanceCodesOn(on).map((entry) => [entry.code, entry])),
);

const registerCode = (code: AttendanceCode, on: IsoDate): RegisterCode =>
  tableOf(on).get(code) ?? answered(attendanceCode(code, on)).result;

/**
 * Sums of tallies: several weeks of one register, or the whole child over every register (`D` already removes the
 * overlap). Percentages are never added or averaged. Domain reference 1.5.
 */
export function addTallies(tallies: readonly AttendanceTally[]): AttendanceTally {
  const sum = (of: Exclude<keyof AttendanceTally, 'byCode'>) => tallies.reduce((total, each) => total + each[of], 0);
  const byCode: Partial<Record<AttendanceCode, number>> = {};
  for (const each of tallies) {
    for (const [code, sessions] of Object.entries(each.byCode) as [AttendanceCode, number][]) {
      byCode[code] = (byCode[code] ?? 0) + sessions;
    }
  }
  return {
    possible: sum('possible'),
    attended: sum('attended'),
    authorised: sum('authorised'),
    unauthorised: sum('unauthorised'),
    notPossible: sum('notPossible'),
    notCollected: sum('notCollected'),
    byCode,
  };
}

const ofPossible = (sessions: number, { possible }: AttendanceTally): Fraction | null =>
  possible === 0 ? null : fraction(sessions, possible);

/** Attended over possible; null where nothing was possible, never 0 % or 100 %. Domain reference 1.5. */
export const attendanceShare = (of: AttendanceTally): Fraction | null => ofPossible(of.attended, of);

/** Absent, authorised or not, over possible; null where nothing was possible. Domain reference 1.5. */
export const absenceShare = (of: AttendanceTally): Fraction | null => ofPossible(of.authorised + of.unauthorised, of);

/** Sessions of one code for each 1,000 possible; null where nothing was possible. Domain reference 1.5. */
export function reasonRate(of: AttendanceTally, code: AttendanceCode): Fraction | null {
  const share = ofPossible(of.byCode[code] ?? 0, of);
  return share === null ? null : multiplyFractions(share, fraction(1000));
}
