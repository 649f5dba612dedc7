import {
  answered,
  demand,
  fraction,
  given,
  inForceOn,
  multiplyFractions,
  namedWithin,
  oneOf,
  remembered,
  wholeNumber,
  type Basis,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { attendanceCode, attendanceCodesOn, inItsSession, type RegisterCode } from './attendance-code.ts';
import { SESSIONS, type AttendanceCode, type RegisterSession } from './data/register-codes.ts';
import { registerRule } from './data/register-law.ts';

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
  /** The code sets by which the sessions were classed, each once: to be named with whatever uses the counts. */
  readonly restsOn: readonly Basis[];
}

/**
 * Counts the marks of one child in one school's register, each by the code set of its own day. Domain reference 1.5. The way
 * for registers of a whole council: a year of 1,000 children in under a second.
 * @throws InvalidInput of `marks[37].code` and the like as {@link attendanceCode}, of `marks[37]` `session-marked-twice`, of
 * `marks` `missing`; RuleGap before 1 September 2006
 */
export function tally(marks: readonly RegisterMark[]): AttendanceTally {
  const count = { possible: 0, attended: 0, authorised: 0, unauthorised: 0, notPossible: 0, notCollected: 0 };
  const byCode: Partial<Record<AttendanceCode, number>> = {};
  const restsOn = new Map<string, Basis>();
  const seen = new Set<string>();
  for (const [index, mark] of given(marks, 'marks').entries()) {
    const { on, session, code } = given(mark, `marks[${index}]`);
    const { basis, entry } = namedWithin(
      () => `marks[${index}]`,
      () => entryOf(mark),
    );
    const slot = `${on} ${session}`;
    demand(!seen.has(slot), `marks[${index}]`, 'session-marked-twice', `must be the one mark of ${slot}`);
    seen.add(slot);
    byCode[code] = (byCode[code] ?? 0) + 1;
    if (entry.possible) count.possible += 1;
    count[COUNTED_AS[entry.class]] += 1;
    if (basis !== null) restsOn.set(basis.rule.version, basis);
  }
  return { ...count, byCode, restsOn: [...restsOn.values()] };
}

/** What a mark counts as in the register of its day. @throws InvalidInput as {@link tally}, of the mark's own fields */
function entryOf({ on, session, code }: RegisterMark): { entry: RegisterCode; basis: Basis | null } {
  const { entries, basis } = tableOf(on);
  const entry = entries.get(code) ?? answered(attendanceCode(code, on)).result;
  inItsSession(entry, oneOf(session, SESSIONS, 'session'));
  return { entry, basis };
}

const COUNTED_AS = {
  ATT: 'attended',
  AEA: 'attended',
  AUTH: 'authorised',
  UNAUTH: 'unauthorised',
  NOTPOSS: 'notPossible',
  ADMIN: 'notCollected',
} as const;

/** The table of a day, and its version: a year of a council's registers asks for the same few hundred days. */
const tableOf = remembered(
  (on: IsoDate): Readonly<{ entries: ReadonlyMap<string, RegisterCode>; basis: Basis | null }> => {
    const entries = new Map(attendanceCodesOn(on).map((entry) => [entry.code, entry]));
    return { entries, basis: entries.size === 0 ? null : inForceOn(registerRule, on).basis };
  },
);

/**
 * Sums of tallies: several weeks of one register, or the whole child over every register (`D` already removes the
 * overlap). Percentages are never added or averaged. Domain reference 1.5.
 */
export function addTallies(tallies: readonly AttendanceTally[]): AttendanceTally {
  const sum = (of: Counted) => tallies.reduce((total, each) => total + each[of], 0);
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
    restsOn: tallies.flatMap((each) => each.restsOn).filter(isFirst),
  };
}

type Counted = Exclude<keyof AttendanceTally, 'byCode' | 'restsOn'>;

const isFirst = ({ rule }: Basis, index: number, all: readonly Basis[]): boolean =>
  all.findIndex((each) => each.rule.version === rule.version) === index;

/** @throws InvalidInput `not-a-whole-number`, `not-a-tally` (possible sessions that are neither attended nor absent) */
export function checkTally(of: AttendanceTally): void {
  const { possible, attended, authorised, unauthorised, notPossible, notCollected } = of;
  const counts = { possible, attended, authorised, unauthorised, notPossible, notCollected };
  Object.entries(counts).forEach(([field, count]) => wholeNumber(count, `tally.${field}`));
  const whole = attended + authorised + unauthorised === possible;
  demand(whole, 'tally', 'not-a-tally', 'must have possible sessions that are each attended or absent');
}

const ofPossible = (sessions: number, { possible }: AttendanceTally): Fraction | null =>
  possible === 0 ? null : fraction(sessions, possible);

/** Attended over possible; null where nothing was possible, never 0 % or 100 %. Domain reference 1.5. */
export const attendanceShare = (of: AttendanceTally): Fraction | null => ofPossible(of.attended, of);

/** Absent, authorised or not, over possible; null where nothing was possible. Domain reference 1.5. */
export const absenceShare = (of: AttendanceTally): Fraction | null => ofPossible(of.authorised + of.unauthorised, of);

/** The reason rate: sessions of one code for each 1,000 possible; null where nothing was possible. Domain reference 1.5. */
export function reasonRate(of: AttendanceTally, code: AttendanceCode): Fraction | null {
  const share = ofPossible(of.byCode[code] ?? 0, of);
  return share === null ? null : multiplyFractions(share, fraction(1000));
}
