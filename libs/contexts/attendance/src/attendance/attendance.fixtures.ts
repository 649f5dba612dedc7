import { derivedId, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { answered, attendanceCode, type AttendanceCode, type RegisterSession } from '#statutory-rules';
import type { PlacementUnderWay } from '../asks/placements-under-way.ts';
import type { AttendanceEvent, NotCounted } from './attendance.events.ts';

/** Facts of a made-up register, for specifications. */
export const childId = derivedId('a child');
export const placementId = derivedId('a placement');
export const providerId = derivedId('a provider');
export const startEventId = derivedId('the start of the placement');
export const day: CivilDate = '2026-01-14';

export const factOf = (session: RegisterSession, code: AttendanceCode, date: CivilDate = day) =>
  ({ date, session, code, placementId, placementStart: startEventId, notCounted: null }) as const;

/** With every session of the week in its timetable, at a provider with a register of its own. */
export const underWay: PlacementUnderWay = {
  ...{ placementId, providerId, startEventId, keepsRegister: true, isSchoolDay: false },
  timetable: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].flatMap((weekday) => [
    { weekday, session: 'AM' as const },
    { weekday, session: 'PM' as const },
  ]),
};

const ruled = (session: RegisterSession, code: AttendanceCode, on: CivilDate) => {
  const { result, sentence, caveats } = answered(attendanceCode(code, on, session));
  const version = on < '2024-08-19' ? '2006 Regs' : '2024 Regs';
  const said = { inputs: { code, on, session }, sentence, caveats };
  return [{ rule: 'register.regs', version, result: result.class, restsOn: [], said }];
};

export const marked = (
  session: RegisterSession,
  code: AttendanceCode,
  date: CivilDate = day,
): Draft<AttendanceEvent> => ({
  type: 'SessionMarked',
  effectiveOn: date,
  data: factOf(session, code, date),
  rules: ruled(session, code, date),
});

export const corrected = (
  original: string,
  session: RegisterSession,
  code: AttendanceCode,
): Draft<AttendanceEvent> => ({
  type: 'SessionMarkedCorrected',
  effectiveOn: day,
  data: { original, now: factOf(session, code) },
  personal: { reason: 'a note came later' },
  rules: ruled(session, code, day),
});

/** The same, not counted as possible. */
export const notCountedAs = (reason: NotCounted, fact: Draft<AttendanceEvent>): Draft<AttendanceEvent> => {
  if (fact.type === 'SessionMarked') return { ...fact, data: { ...fact.data, notCounted: reason } };
  if (fact.type !== 'SessionMarkedCorrected') throw new TypeError(`${fact.type} marks nothing.`);
  return { ...fact, data: { ...fact.data, now: { ...fact.data.now, notCounted: reason } } };
};

export const voided = (original: string): Draft<AttendanceEvent> => ({
  type: 'SessionMarkedVoided',
  data: { original },
  personal: { reason: 'a note came later' },
});

export const notHeld = (session: RegisterSession, date: CivilDate = day): Draft<AttendanceEvent> => ({
  type: 'SessionNotHeld',
  effectiveOn: date,
  data: { date, session, placementId, because: 'place-closed' },
});

export const heldAfterAll = (original: string): Draft<AttendanceEvent> => ({
  type: 'SessionNotHeldVoided',
  data: { original },
  personal: { reason: 'a note came later' },
});
