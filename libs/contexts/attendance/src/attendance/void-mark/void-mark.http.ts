import type { CivilDate } from '#platform/time';
import { commandRoute } from '#nest/web';
import { IsCivilDate, IsText } from '#platform/web';
import { VoidMark } from './void-mark.ts';

class VoidMarkRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsText(2000, 'Say why the mark is voided, in at most {most} characters')
  reason!: string;
}

export const VoidMarkController = commandRoute({
  tag: 'attendance',
  path: 'children/:childId/marks/:markId/voids',
  sends: VoidMark,
  request: VoidMarkRequest,
  summary: 'Take back a mark recorded in error; the session may then be marked anew',
});
