import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { noSessionReasons, type NoSession } from '../attendance.events.ts';

export class VoidMarkRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  /** Left out, or null: the mark was wrong, and the session has none again. */
  @IsOptional()
  @IsIn(noSessionReasons, { message: `Say why there was no session: ${noSessionReasons.join(', ')}` })
  noSession: NoSession | null = null;

  @IsText(2000, 'Say why the mark is voided, in at most {most} characters')
  reason!: string;
}
