import { demand } from '../foundation/index.ts';
import { attendanceCodesOn } from './attendance-code.ts';
import { ask, code, unknown, type CodeAdvice, type SessionCase } from './code-advice-answers.ts';
import type { CodeAdviceFacts } from './data/code-advice-law.ts';
import type { Happened, SchoolRegister, SessionFacts, Supervised, WhyAbsent } from './session-facts.ts';

/** Rows 9 to 12. */
export function notAttended(
  { facts: { happened, timetabled }, law, ofCompulsorySchoolAge }: SessionCase,
  { school, excluded }: SchoolRegister,
): CodeAdvice {
  // A session at a provision is this school's or the authority's here: what another school arranged is row 4.
  if (excluded && timetabled.at !== 'provision') {
    return code(9, 'E', 'Suspended or permanently excluded, and no provision made for this session');
  }
  if (timetabled.at === 'nowhere' && timetabled.partTimeAgreedBy !== null && ofCompulsorySchoolAge) {
    return code(10, law.partTime, 'An agreed part-time timetable leaves this session free');
  }
  return happened.kind === 'absent' ? absent(happened.why, law) : elsewhere(happened, school);
}

/** Row 12, for a child who was somewhere, though not where this register can count it. */
function elsewhere(happened: Exclude<Happened, { kind: 'absent' }>, school: string): CodeAdvice {
  if (happened.kind === 'at school') {
    return unknown(`At the school ${happened.school}, and not known why not at this one`);
  }
  if (happened.kind === 'at school-arranged provision' && happened.arrangedBy !== school) {
    return unknown(`At provision that the school ${happened.arrangedBy} arranged, and not known why`);
  }
  return unknown(`${whyNoActivity(happened)}: an absence, whose reason the school must establish`, ['B']);
}

function whyNoActivity(happened: Extract<Happened, { supervised: Supervised }>): string {
  if (happened.kind === 'at school-arranged provision' && happened.approvedBy === null) {
    return 'At an activity that nobody authorised by the school approved';
  }
  return happened.supervised === 'not in person'
    ? 'Not supervised in person, at home and online included'
    : 'Supervised at home, where no activity could be approved';
}

/** Rows 11 and 12, for a child who attended nothing. */
function absent(why: WhyAbsent, law: CodeAdviceFacts): CodeAdvice {
  switch (why.kind) {
    case 'travel never arranged': {
      const { code: given, confirm } = law.travelNeverArranged[why.to];
      return code(11, given, 'Travel that was owed was never arranged', { confirm });
    }
    case 'travel failed': {
      const { code: given, confirm } = law.travelFailed;
      return code(11, given, 'The travel arranged failed that day', { confirm });
    }
    case 'unavoidable':
      return code(11, why.code, 'Another unavoidable cause');
    case 'provider cancelled':
      return ask(11, 'The provider cancelled the session');
    case 'known':
      return code(12, why.code, 'Absent, for a reason that is known');
    case 'unknown':
      return unknown('Absent, and not known why');
  }
}

/** @throws InvalidInput `not-one-of` (a reason that is no code of absence, or no unavoidable cause, of that day) */
export function checkReason({ on, happened }: SessionFacts, { trueCodes, unavoidable }: CodeAdviceFacts): void {
  if (happened.kind !== 'absent') return;
  const { why } = happened;
  if (why.kind !== 'known' && why.kind !== 'unavoidable') return;
  const held = attendanceCodesOn(on).map(({ code: each }) => each);
  const allowed = (why.kind === 'known' ? trueCodes : unavoidable).filter((each) => held.includes(each));
  const words = `must be one of ${allowed.join(', ')} on that date`;
  demand(allowed.includes(why.code), 'happened.why.code', 'not-one-of', words);
}
