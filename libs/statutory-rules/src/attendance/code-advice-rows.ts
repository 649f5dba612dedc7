import { demand } from '../foundation/index.ts';
import type { CodeAdviceFacts } from './data/code-advice-law.ts';
import type { AttendanceCode } from './data/register-codes.ts';
import type { SchoolRegister, SessionFacts, WhyAbsent } from './session-facts.ts';

/** What the decision table says, and in which of its rows. `because` is for people. */
export type CodeAdvice = Readonly<{ row: number; because: string }> &
  (
    | Readonly<{
        kind: 'code';
        code: AttendanceCode;
        /** What must be recorded with the code, or null. */
        record: string | null;
        /** What to ask before relying on it, or null. */
        confirm: string | null;
      }>
    /** Until the reason is known, and then its true code; `whatNBecomes` says until when. Never one of `never`. */
    | Readonly<{ kind: 'until known'; code: 'N'; becomes: 'O'; never: readonly AttendanceCode[] }>
    /** On no roll there is no statutory code. */
    | Readonly<{ kind: 'local mark'; mark: 'PRESENT' | 'ABSENT' }>
    /** No automatic code: the school, or a person with a reason, chooses. Never one of `never`. */
    | Readonly<{ kind: 'ask'; whom: 'the school' | 'a person'; never: readonly AttendanceCode[] }>
  );

/** Rows 1 to 12 of the decision table, for one register (null: on no roll). Domain reference 1.4. */
export function advisedCode(facts: SessionFacts, register: SchoolRegister | null, law: CodeAdviceFacts): CodeAdvice {
  const { happened, timetabled } = facts;
  if (register === null) {
    const mark = happened.kind === 'absent' ? 'ABSENT' : 'PRESENT';
    return { kind: 'local mark', row: 1, mark, because: 'The child is on no school roll' };
  }
  if (!register.inSession) return code(2, '#', 'The date is not a session of this school');
  if (!facts.ofCompulsorySchoolAge && timetabled.at === 'nowhere') {
    return code(3, 'X', 'Not of compulsory school age, and not timetabled');
  }
  if (timetabled.at === 'school' && timetabled.school !== register.school) {
    return code(4, 'D', 'Timetabled at another school where also registered, whatever happens there');
  }
  if (register.separated) {
    const because = 'A safeguarding separation has no code of its own: a person chooses, with a reason';
    return { kind: 'ask', row: 5, whom: 'a person', never: ['E'], because };
  }
  return attendedSomewhere(facts, register, law) ?? notAttended(facts, register, law);
}

/** Rows 6 to 8; null where the child attended nothing that these rows know. */
function attendedSomewhere(facts: SessionFacts, register: SchoolRegister, law: CodeAdviceFacts): CodeAdvice | null {
  const { happened } = facts;
  if (happened.kind === 'at school' && happened.school === register.school) {
    const present = facts.session === 'AM' ? '/' : '\\';
    if (happened.arrived === 'at the start') return code(6, present, 'At the school when the register began');
    return happened.arrived === 'while open'
      ? code(6, 'L', 'Arrived while the register was open')
      : code(6, 'U', 'Arrived after the register had closed');
  }
  if (happened.kind === 'at authority provision') {
    if (!happened.inPerson) return ask(7, 'Arranged by the local authority, but online or alone at home');
    // K is for these three powers alone; before it, B was not tied to a power.
    if (law.arrangedByAuthority === 'K' && happened.power === 'other') {
      return ask(7, 'Arranged by the local authority, but not under section 19, 42 or 61');
    }
    const because = 'Attended in person a place that the local authority arranged';
    return code(7, law.arrangedByAuthority, because, { record: 'the nature of the provision' });
  }
  if (happened.kind === 'at school-arranged provision' && happened.approved && happened.supervisedInPerson) {
    const because = 'Attended an approved activity that the school arranged, supervised in person';
    return code(8, ACTIVITY_CODES[happened.activity], because, { record: 'the nature of the activity' });
  }
  return null;
}

const ACTIVITY_CODES = { sport: 'P', 'work experience': 'W', 'trip with school staff': 'V', other: 'B' } as const;

/** Rows 9 to 12. */
function notAttended(
  { happened, timetabled, ofCompulsorySchoolAge }: SessionFacts,
  { excluded }: SchoolRegister,
  law: CodeAdviceFacts,
): CodeAdvice {
  if (excluded && timetabled.at !== 'provision') {
    return code(9, 'E', 'Suspended or permanently excluded, and no provision made for this session');
  }
  if (timetabled.at === 'nowhere' && timetabled.partTimeAgreed && ofCompulsorySchoolAge) {
    return code(10, law.partTime, 'An agreed part-time timetable leaves this session free');
  }
  if (happened.kind === 'absent') return absent(happened.why, law);
  if (happened.kind === 'at school') return unknown('Not at this school, and not known why');
  return unknown('Unsupervised, at home or online: an absence, whose reason the school must establish', ['B']);
}

/** Rows 11 and 12, for a child who attended nothing. @throws InvalidInput `not-one-of` */
function absent(why: WhyAbsent, law: CodeAdviceFacts): CodeAdvice {
  switch (why.kind) {
    case 'travel never arranged': {
      const confirm = why.to === 'provision' ? 'whether this code holds for a place that is not the school' : null;
      return code(11, law.travelNeverArranged, 'Travel that was owed was never arranged', { confirm });
    }
    case 'travel failed':
      return code(11, law.travelFailed, 'The travel arranged failed that day');
    case 'unavoidable':
      return code(11, listed(why.code, law.unavoidable), 'Another unavoidable cause');
    case 'provider cancelled':
      return ask(11, 'The provider cancelled the session');
    case 'known':
      return code(12, listed(why.code, law.trueCodes), 'Absent, for a reason that is known');
    case 'unknown':
      return unknown('Absent, and not known why');
  }
}

function listed(given: AttendanceCode, allowed: readonly AttendanceCode[]): AttendanceCode {
  demand(allowed.includes(given), 'why', 'not-one-of', `must be one of ${allowed.join(', ')} on that date`);
  return given;
}

const NOTHING_MORE = { record: null, confirm: null };

const code = (
  row: number,
  given: AttendanceCode,
  because: string,
  more: Readonly<{ record?: string | null; confirm?: string | null }> = {},
): CodeAdvice => ({ kind: 'code', row, code: given, because, ...NOTHING_MORE, ...more });

const ask = (row: number, because: string): CodeAdvice => ({
  kind: 'ask',
  row,
  whom: 'the school',
  never: [],
  because,
});

const unknown = (because: string, never: readonly AttendanceCode[] = []): CodeAdvice => ({
  kind: 'until known',
  row: 12,
  code: 'N',
  becomes: 'O',
  never,
  because,
});
