import { derivedId, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { answered, attendanceCode, type AttendanceCode, type RegisterSession } from '#statutory-rules';
import type { AttendanceEvent } from './attendance.events.ts';

/** Facts of a made-up register, for specifications. */
export const childId = derivedId('a child');
export const placementId = derivedId('a placement');
export const providerId = derivedId('a provider');
export const startEventId = derivedId('the start of the placement');
export const day: CivilDate = '2026-01-14';

export const factOf = (session: RegisterSession, code: AttendanceCode, date: CivilDate = day) =>
  ({ date, session, code, placementId, placementStart: startEventId }) as const;

const ruled = (session: RegisterSession, code: AttendanceCode, on: CivilDate) => {
  const { class: result } = answered(attendanceCode(code, on)).result;
  const version = on < '2024-08-19' ? '2006 Regs' : '2024 Regs';
  return [{ rule: 'register.regs', version, result, inputs: { code, on, session } }];
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

export const voided = (original: string): Draft<AttendanceEvent> => ({
  type: 'SessionMarkedVoided',
  effectiveOn: day,
  data: { original },
  personal: { reason: 'a note came later' },
});
