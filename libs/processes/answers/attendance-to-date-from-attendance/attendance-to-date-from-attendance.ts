import { Injectable } from '@nestjs/common';
import { AskSessionsAttended } from '#contexts/attendance';
import { AttendanceToDate } from '#contexts/placements';
import type { CivilDate } from '#platform/time';
import { AskAs } from '../../ask-as.ts';

@Injectable()
export class AttendanceToDateFromAttendance extends AttendanceToDate {
  constructor(private readonly asking: AskAs) {
    super();
  }

  override of(childId: string, placementId: string, on: CivilDate) {
    return this.asking.ask('answers', AskSessionsAttended, { childId, placementId, on });
  }
}
