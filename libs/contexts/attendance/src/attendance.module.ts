import { Module } from '@nestjs/common';
import { handles } from '#platform/transactions';
import { attendanceStream } from './attendance/attendance.ts';
import { CorrectMark, correctMark } from './attendance/correct-mark/correct-mark.ts';
import { RecordMarksHandler } from './attendance/record-marks/record-marks.handler.ts';
import { attendanceId } from './attendance/school-year.ts';
import { VoidMark, voidMark } from './attendance/void-mark/void-mark.ts';

@Module({
  providers: [
    RecordMarksHandler,
    handles(CorrectMark, attendanceStream, ({ childId, date }) => attendanceId(childId, date), correctMark),
    handles(VoidMark, attendanceStream, ({ childId, date }) => attendanceId(childId, date), voidMark),
  ],
})
export class AttendanceModule {}
