import { context } from '#platform/context';
import { handles } from '#platform/transactions';
import { attendanceStream } from './attendance/attendance.ts';
import { CorrectMarkController } from './attendance/correct-mark/correct-mark.http.ts';
import { CorrectMarkHandler } from './attendance/correct-mark/correct-mark.handler.ts';
import { RecordMarksHandler } from './attendance/record-marks/record-marks.handler.ts';
import { RecordMarksController } from './attendance/record-marks/record-marks.http.ts';
import { RecordRegisterHandler } from './attendance/record-register/record-register.handler.ts';
import { RecordRegisterController } from './attendance/record-register/record-register.http.ts';
import { attendanceId } from './attendance/school-year.ts';
import { RemoveMarkController } from './attendance/remove-mark/remove-mark.http.ts';
import { RemoveMark, removeMark } from './attendance/remove-mark/remove-mark.ts';
import { SayNoSessionController } from './attendance/say-no-session/say-no-session.http.ts';
import { SayNoSessionHandler } from './attendance/say-no-session/say-no-session.handler.ts';
import { VoidNoSessionController } from './attendance/void-no-session/void-no-session.http.ts';
import { VoidNoSession, voidNoSession } from './attendance/void-no-session/void-no-session.ts';
import { VoidMarkController } from './attendance/void-mark/void-mark.http.ts';
import { VoidMark, voidMark } from './attendance/void-mark/void-mark.ts';
import { AskSessionsAttendedHandler } from './answers/sessions-attended.query.ts';
import { FindAttendanceController } from './views/current-attendance/find-attendance.http.ts';
import { FindAttendanceHandler } from './views/current-attendance/find-attendance.query.ts';
import { attendanceEvents } from './attendance/attendance.events.ts';
import { currentAttendance } from './views/current-attendance/current-attendance.ts';

export const attendance = context({
  name: 'attendance',
  events: attendanceEvents,
  views: [currentAttendance],
  routes: [
    RecordMarksController,
    RecordRegisterController,
    CorrectMarkController,
    VoidMarkController,
    RemoveMarkController,
    SayNoSessionController,
    VoidNoSessionController,
    FindAttendanceController,
  ],
  handlers: [
    RecordMarksHandler,
    RecordRegisterHandler,
    CorrectMarkHandler,
    handles(RemoveMark, attendanceStream, ({ childId, date }) => attendanceId(childId, date), removeMark),
    handles(VoidMark, attendanceStream, ({ childId, date }) => attendanceId(childId, date), voidMark),
    SayNoSessionHandler,
    handles(VoidNoSession, attendanceStream, ({ childId, date }) => attendanceId(childId, date), voidNoSession),
    FindAttendanceHandler,
    AskSessionsAttendedHandler,
  ],
});
