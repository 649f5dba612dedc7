import { civilDate, demand, eachNamed, minutes, oneOf } from '../foundation/index.ts';
import { ARRANGING_POWERS } from './data/code-advice-law.ts';
import { SESSIONS } from './data/register-codes.ts';
import {
  ACTIVITIES,
  ARRIVALS,
  schoolOf,
  SUPERVISIONS,
  type Arrived,
  type Happened,
  type SessionFacts,
  type SchoolRegister,
  type Timetabled,
  type WhyAbsent,
} from './session-facts.ts';

/**
 * Refuses facts that are none, or that contradict each other. Reasons by their code are left to the rule of the day.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `not-yes-or-no`, `another-day` (an age asked for another date),
 * `registered-twice`, `not-registered-there`, `not-in-session`, `not-said` (a text that says nothing), `not-a-whole-number`,
 * `never-open`
 */
export function checkSessionFacts({ registers, timetabled, happened, ...facts }: SessionFacts): void {
  civilDate(facts.on, 'on');
  oneOf(facts.session, SESSIONS, 'session');
  checkAge(facts);
  eachNamed(registers, 'registers', ({ inSession, excluded, separated }, place) => {
    yesOrNo(inSession, `${place}.inSession`);
    yesOrNo(excluded, `${place}.excluded`);
    yesOrNo(separated, `${place}.separated`);
  });
  const schools = registers.map(({ school }) => school);
  demand(new Set(schools).size === schools.length, 'registers', 'registered-twice', 'must name a school once');
  checkTimetabled(timetabled, registers);
  checkHappened(happened, registers);
}

function checkAge({ on, ofCompulsorySchoolAge: age }: Pick<SessionFacts, 'on' | 'ofCompulsorySchoolAge'>): void {
  const answer = typeof age === 'object' && age !== null ? age : null;
  yesOrNo(answer === null ? age : answer.result, 'ofCompulsorySchoolAge');
  const thatDay = answer === null || ('on' in answer.inputs && answer.inputs.on === on);
  demand(thatDay, 'ofCompulsorySchoolAge', 'another-day', 'must be the answer for the date of the session');
}

const SCHOOL_FIELDS = { school: 'school', provision: 'arrangedBy', nowhere: 'partTimeAgreedBy' } as const;

function checkTimetabled(timetabled: Timetabled, registers: readonly SchoolRegister[]): void {
  const at = oneOf(timetabled.at, ['school', 'provision', 'nowhere'], 'timetabled.at');
  const school = schoolOf(timetabled);
  if (school === null) return;
  const field = `timetabled.${SCHOOL_FIELDS[at]}`;
  const { inSession } = registered(school, registers, field);
  // Else the other registers would answer D for a session that no register holds.
  const held = inSession || registers.every((each) => !each.inSession);
  demand(held, field, 'not-in-session', 'must be a school that has this session, where another has it');
}

const KINDS = ['at school', 'at authority provision', 'at school-arranged provision', 'absent'] as const;

function checkHappened(happened: Happened, registers: readonly SchoolRegister[]): void {
  oneOf(happened.kind, KINDS, 'happened.kind');
  if (happened.kind === 'absent') return checkWhy(happened.why);
  if (happened.kind === 'at school') {
    registered(happened.school, registers, 'happened.school');
    return checkArrived(happened.arrived);
  }
  if (happened.kind === 'at authority provision') {
    oneOf(happened.power, ARRANGING_POWERS, 'happened.power');
  } else {
    registered(happened.arrangedBy, registers, 'happened.arrangedBy');
    said(happened.approvedBy, 'happened.approvedBy');
    oneOf(happened.activity, ACTIVITIES, 'happened.activity');
  }
  said(happened.nature, 'happened.nature');
  oneOf(happened.supervised, SUPERVISIONS, 'happened.supervised');
}

function checkArrived(arrived: Arrived): void {
  if (typeof arrived !== 'object' || arrived === null) {
    oneOf(arrived, ARRIVALS, 'happened.arrived');
    return;
  }
  const { minutesAfterStart, openFor } = arrived;
  minutes(minutesAfterStart, 'happened.arrived.minutesAfterStart');
  if (openFor === null) return;
  const field = 'happened.arrived.openFor';
  demand(minutes(openFor, field) > 0, field, 'never-open', 'must be more than 0 minutes');
}

// prettier-ignore
const REASONS = ['unknown', 'known', 'travel never arranged', 'travel failed', 'unavoidable', 'provider cancelled'] as const;

function checkWhy(why: WhyAbsent): void {
  oneOf(why.kind, REASONS, 'happened.why.kind');
  if (why.kind === 'travel never arranged') oneOf(why.to, ['school', 'provision'], 'happened.why.to');
}

/** The register of a school that was named. Any place that is no school where the child is registered is a provision. */
function registered(school: string, registers: readonly SchoolRegister[], field: string): SchoolRegister {
  const found = registers.find((each) => each.school === school);
  demand(found !== undefined, field, 'not-registered-there', 'must be a school where the child is registered');
  return found;
}

function yesOrNo(value: unknown, field: string): void {
  demand(typeof value === 'boolean', field, 'not-yes-or-no', 'must be true or false');
}

function said(text: unknown, field: string): void {
  const says = text === null || (typeof text === 'string' && text.trim() !== '');
  demand(says, field, 'not-said', 'must be words, or null where nothing is known');
}
