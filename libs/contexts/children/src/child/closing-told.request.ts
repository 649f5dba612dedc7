import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { closingReasons, confirmers, type ClosingReason, type Confirmer } from './child.events.ts';

/** That a record is closed, and why. */
export class CloseRecordRequest {
  @IsIn(closingReasons, { message: `Say why the record is closed: ${closingReasons.join(', ')}` })
  because!: ClosingReason;

  @IsCivilDate('Enter the day as a real date, such as 2026-01-12')
  on!: CivilDate;

  @IsOptional()
  @IsIn(confirmers, { message: `Say who confirmed it: ${confirmers.join(', ')}` })
  confirmer: Confirmer | null = null;

  @IsOptional()
  @IsText(200, 'Enter who confirmed it, by name and place, in at most {most} characters')
  confirmedBy: string | null = null;

  @IsOptional()
  @IsCivilDate('Enter the day on which it was confirmed as a real date, such as 2026-01-12')
  confirmedOn: CivilDate | null = null;

  @IsOptional()
  @IsText(2000, 'Say more in at most {most} characters')
  details: string | null = null;
}

export class CorrectClosingRequest extends CloseRecordRequest {
  @IsText(2000, 'Say why the closing is corrected, in at most {most} characters')
  reason!: string;
}
