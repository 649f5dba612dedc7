import { schoolYearOf } from '#pure/attendance';
import { sessionsOn } from '#pure/placements';
import { FindAttendance } from '#contexts/attendance';
import { addDays, attendanceCodesOn, mondayOf, SESSIONS, type RegisterSession } from '#statutory-rules';
import { NotFound } from '#platform/gateway';
import { isCivilDate, type CivilDate } from '#platform/time';
import { correctMarkOfWeekPath, sessionHeldPath } from '../child-line/line-path.ts';
import { text } from '../forms/date-fields.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { anyPlacementOfChild } from '../placement/placement-of-child.ts';
import { halfDay, markWords } from '../words/attendance-words.ts';
import { dayWords, weekdayWords } from '../words/times.ts';
import { daysShut } from '../calendars/days-shut.ts';
import { hereCode } from '../registers/here-code.ts';
import { toSettle } from './to-settle.ts';
import type { SlotOfWeek } from './week-marks-field.ts';

/** One cell of the register: the input for a mark, or why there is none. What is marked already is shown instead. */
type Cell =
  | Readonly<{
      input: number;
      mark: string | null;
      first: string | null;
      means: string | null;
      correct: string | null;
      /** Agreed, behind and not marked. */
      isMissing: boolean;
      /** No school is open on the day. */
      isShut: boolean;
      isOff: boolean;
    }>
  | Readonly<{ why: string; href?: string }>;

/** The week that the address names, or this one: what is marked, and what can be. */
export async function weekOfPlacement(visit: Visit) {
  const placement = await anyPlacementOfChild(visit);
  const asked = text(visit.query, 'week');
  const monday = mondayOf(isCivilDate(asked) ? asked : visit.today);
  const dates = [0, 1, 2, 3, 4].map((n) => addDays(monday, n));
  const shut = await daysShut(visit, { from: monday, to: addDays(monday, 4) });
  const { marks, notHeld } = await marksOf(visit, [...new Set(dates.map(schoolYearOf))]);
  const { startedOn } = placement;
  // A start that was voided leaves marks, which are looked at week by week; of one that never began there is none.
  if (startedOn === null && !marks.some(({ placementId }) => placementId === placement.placementId))
    throw new NotFound('This placement has not begun.');
  const slots: SlotOfWeek[] = [];
  const cellOf = (date: CivilDate, session: RegisterSession): Cell => {
    const mark = marks.find((each) => each.date === date && each.session === session);
    const { endsOn } = placement.placement;
    if (!mark && date > visit.today)
      return { why: endsOn !== null && date > endsOn ? 'after the agreed last day' : 'to come' };
    if (!mark && (startedOn === null || date < startedOn || (placement.endedOn !== null && date > placement.endedOn)))
      return { why: startedOn === null || date < startedOn ? 'not begun' : 'ended' };
    if (!mark && placement.closedOn !== null && date > placement.closedOn) return { why: 'record closed' };
    const none = notHeld.find((each) => each.date === date && each.session === session);
    if (!mark && none && none.placementId === placement.placementId)
      return { why: 'no session', href: sessionHeldPath(placement.childId, none.entryId, none) };
    const words = `${weekdayWords(date)}, ${halfDay(session).toLowerCase()}`;
    const isAgreed = sessionsOn(placement.placement.timetable, date).includes(session);
    const isShut = shut.has(date);
    const isAwaited = !mark && isAgreed && !isShut;
    const input = slots.push({ date, session, words, mark: mark?.code ?? null, isAwaited }) - 1;
    if (!mark) {
      const isMissing = isAwaited && date < visit.today;
      return { ...{ input, mark: null, first: null, means: null, correct: null }, isMissing, isShut, isOff: !isAgreed };
    }
    const correct = correctMarkOfWeekPath(placement.childId, placement.placementId, mark);
    return {
      input,
      mark: mark.code,
      first: mark.first,
      means: markWords(mark),
      correct,
      ...{ isMissing: false, isShut: false, isOff: false },
    };
  };
  const days = dates.map((date) => ({
    words: weekdayWords(date),
    cells: SESSIONS.map((half) => cellOf(date, half)),
  }));
  const codes = attendanceCodesOn(monday).map(({ code, meaning }) => `${code}: ${meaning}`);
  const week = { monday, words: dayWords(monday), before: addDays(monday, -7), after: addDays(monday, 7) };
  const settle = toSettle(
    days.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        if (!('input' in cell)) return [];
        const { date, session, words } = slots[cell.input]!;
        return { ...cell, words, input: `marks-${date}-${session}-code` };
      }),
    ),
  );
  const awaited = slots.filter((slot) => slot.isAwaited).length;
  const keeps = visit.names.keepsRegister?.(placement.placement.providerId, monday) === true;
  const here = hereCode({ date: monday, session: 'AM' }, keeps);
  const rest = awaited > 1 ? { awaited, here: keeps ? '' : here } : null;
  const canBeNone = awaited > 0 || days.some(({ cells }) => cells.some((cell) => 'href' in cell));
  const left = days.some(({ cells }) => cells.some((cell) => 'input' in cell && cell.mark === null));
  return {
    ...placement,
    week: { ...week, hasAfter: week.after <= visit.today },
    days,
    slots,
    ...{ left, canBeNone, dates },
    rest,
    codes,
    /** What each mark of the week means, once. */
    meanings: [...new Set(days.flatMap(({ cells }) => cells.flatMap((cell) => ('means' in cell && cell.means) || [])))],
    settle,
  };
}

async function marksOf({ ask, ids }: Visit, years: readonly string[]) {
  const { childId } = ids as { childId: string };
  const found = await Promise.all(years.map((schoolYear) => ask(FindAttendance, { childId, schoolYear })));
  return { marks: found.flatMap(({ marks }) => marks), notHeld: found.flatMap(({ notHeld }) => notHeld) };
}
