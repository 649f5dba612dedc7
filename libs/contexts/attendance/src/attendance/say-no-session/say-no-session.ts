import { Command, refusals, type CommandEnvelope, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import type { RegisterSession } from '#statutory-rules';
import type { PlacementsByDay } from '../../asks/placements-under-way.ts';
import type { AttendanceEvent, NoSession } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';
import { isAgreed } from '../register-counts.ts';
import { schoolYearOf } from '../school-year.ts';
import { slotOf } from '../session-words.ts';

type Session = Readonly<{ date: CivilDate; session: RegisterSession }>;
type Said = Readonly<{ childId: string; placementId: string; because: NoSession; sessions: readonly string[] }>;

/** Agreed sessions that were not held: no mark of them is awaited. `2026-01-14-AM` */
export class SayNoSession extends Command<Said> {
  static readonly act = 'put-marks-right';
}

const refusal = refusals({
  'no-sessions-said': 'Choose at least one session.',
  'of-two-school-years': 'Send the sessions of one school year at a time. A school year begins on 1 August.',
  'not-held-ahead': 'Of a session that is still to come it cannot be said that there was none.',
  'has-a-mark': 'This session has a mark. Void the mark, and say there that there was no session.',
  'said-already': 'It is recorded already that there was no session then.',
  'not-in-placement': 'The child was not in this placement on the day of the session.',
  'not-agreed': 'The timetable of the placement has no such session, so no mark of it is awaited.',
});

/** `2026-01-14-AM`, as a request has checked it. */
export const sessionSaid = (said: string): Session => {
  return { date: said.slice(0, 10) as CivilDate, session: said.slice(11) as RegisterSession };
};

export function sayNoSession(
  { placementId, because, sessions: said }: Said,
  { receivedAt }: Pick<CommandEnvelope, 'receivedAt'>,
  { marks, notHeld }: Attendance,
  underWay: PlacementsByDay,
): Draft<AttendanceEvent>[] {
  const sessions = [...new Set(said)].map(sessionSaid);
  if (sessions.length === 0) throw refusal('no-sessions-said', 'sessions');
  if (new Set(sessions.map(({ date }) => schoolYearOf(date))).size > 1)
    throw refusal('of-two-school-years', 'sessions');
  const [marked, none] = [marks, notHeld].map((of) => new Set(of.map(slotOf)));
  return sessions.map((each) => {
    const { date, session } = each;
    if (date > londonDate(receivedAt)) throw refusal('not-held-ahead', 'sessions');
    if (marked!.has(slotOf(each))) throw refusal('has-a-mark', 'sessions');
    if (none!.has(slotOf(each))) throw refusal('said-already', 'sessions');
    const placement = underWay.get(date)?.find((one) => one.placementId === placementId);
    if (!placement) throw refusal('not-in-placement', 'sessions');
    if (!isAgreed(placement, each)) throw refusal('not-agreed', 'sessions');
    return { type: 'SessionNotHeld', effectiveOn: date, data: { date, session, placementId, because } };
  });
}
