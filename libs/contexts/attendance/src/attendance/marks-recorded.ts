import { refusals, unlessQuestioned, type CommandEnvelope, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import type { AttendanceCode, RegisterSession } from '#statutory-rules';
import type { PlacementsByDay } from '../asks/placements-under-way.ts';
import type { AttendanceEvent } from './attendance.events.ts';
import type { Attendance } from './attendance.ts';
import { closedWhenOpen } from './closed-when-open.ts';
import { codeInForce } from './code-in-force.ts';
import { codeOutOfAge, oddCodes } from './codes-for-an-age.ts';
import { codeOfTheUnplaced } from './codes-for-the-placed.ts';
import { askedBeforeItBegins } from './not-begun-yet.ts';
import { asked, reasonsNotToCount, type AskedSession } from './register-counts.ts';
import { schoolYearOf } from './school-year.ts';
import { slotOf } from './session-words.ts';
import type { Born } from '../asks/pupils-born.ts';

export type SessionMark = Readonly<{
  date: CivilDate;
  session: RegisterSession;
  code: AttendanceCode;
  placementId: string;
}>;

const refusal = refusals({
  'no-marks': 'Give at least one mark.',
  'two-school-years': 'Send the sessions of one school year at a time. A school year begins on 1 August.',
  'session-to-come': 'A session that is still to come cannot be marked.',
  'already-marked': 'This session has already been marked. Correct the mark instead.',
  'no-session-then': 'It is recorded that there was no session then. Take that back first, if there was one.',
  'no-placement': 'The child was not in this placement on the day of the session.',
});

/** What is to be recorded of a session, and what is to be asked of it before. */
export type MarkJudged = AskedSession & Readonly<{ draft: Draft<AttendanceEvent> }>;
type Asked = Pick<CommandEnvelope, 'receivedAt' | 'confirmed'>;
/** How what was sent of a session is judged. @param n its place among those sent @param taken sessions that are marked already, or were not held */
type Judge = (mark: SessionMark, n: number, taken: Taken) => MarkJudged;
type Taken = ReadonlyMap<string, 'marked' | 'not held'>;

/** One fact a session, true on the session's day. All that is unusual is asked at once, before any is taken. */
export function marksRecorded(
  marks: readonly SessionMark[],
  envelope: Asked,
  { marks: recorded, notHeld }: Attendance,
  judge: Judge,
): Draft<AttendanceEvent>[] {
  if (marks.length === 0) throw refusal('no-marks');
  if (new Set(marks.map(({ date }) => schoolYearOf(date))).size > 1) throw refusal('two-school-years');
  const taken = new Map([
    ...notHeld.map((each) => [slotOf(each), 'not held'] as const),
    ...recorded.map((each) => [slotOf(each), 'marked'] as const),
  ]);
  const judged = marks.map((mark, n) => {
    const each = judge(mark, n, taken);
    taken.set(slotOf(mark), 'marked');
    return each;
  });
  unlessQuestioned({}, asked(judged), envelope);
  return judged.map((each) => unlessQuestioned(each.draft, asked([each]), envelope));
}

/** Of a session that nobody has marked. @param born null where it is not known, or no code is for an age */
export const newMark =
  (envelope: Asked, underWay: PlacementsByDay, born: Born | null): Judge =>
  (mark, n, taken) => {
    const { date, session, code, placementId } = mark;
    const at = (field: keyof SessionMark) => `marks.${n}.${field}`;
    if (date > londonDate(envelope.receivedAt)) throw refusal('session-to-come', at('date'));
    const stands = taken.get(slotOf(mark));
    if (stands) throw refusal(stands === 'marked' ? 'already-marked' : 'no-session-then', at('code'));
    const placement = underWay.get(date)?.find((each) => each.placementId === placementId);
    if (!placement) throw refusal('no-placement', at('placementId'));
    const { entry, rule } = codeInForce(mark, at('code'));
    const reasons = reasonsNotToCount(mark, entry, placement);
    const notCounted = reasons[0] ?? null;
    const data = { date, session, code, placementId, placementStart: placement.startEventId, notCounted };
    const ofAge = codeOutOfAge(mark, born, at('code'));
    const unusual = [
      ...askedBeforeItBegins(mark, at('code'), envelope.receivedAt),
      ...closedWhenOpen(mark, placement, at('code')),
      ...oddCodes(ofAge, codeOfTheUnplaced(mark, placement, at('code'))),
    ];
    const rules = [rule, ...(ofAge?.rule ? [ofAge.rule] : [])];
    return { session: mark, reasons, unusual, at, draft: { type: 'SessionMarked', effectiveOn: date, data, rules } };
  };
