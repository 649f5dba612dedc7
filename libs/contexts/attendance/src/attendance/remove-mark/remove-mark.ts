import { Command, refusals, removal, type Draft, type Facts, type WhoseWords } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';

/** Takes out a mark that was given to the wrong child; the session may then be marked anew. */
export class RemoveMark extends Command<
  Readonly<{ childId: string; markId: string; date: CivilDate; whose: WhoseWords }>
> {
  static readonly act = 'put-marks-right';
}

const refusal = refusals({
  'no-such-mark': 'No mark with this number was recorded for that day, or it was removed already.',
});

export const removeMark = (
  { data: { markId: original, whose } }: RemoveMark,
  _: Attendance,
  facts: Facts<AttendanceEvent>,
): Draft<AttendanceEvent> =>
  removal(facts, { original, whose }, { of: ['SessionMarked'], as: 'MarkRemoved' }, () => refusal('no-such-mark'));
