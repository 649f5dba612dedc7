import { IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';

export class CorrectExtensionRequest {
  @IsCivilDate('Enter the finish date as a real date, such as 2026-05-22')
  finishesOn!: CivilDate;

  @IsOptional()
  @IsCivilDate('Enter the day of leaving the roll as a real date, such as 2026-05-31')
  offRollOn: CivilDate | null = null;

  @IsText(2000, 'Say why the extension is corrected, in at most {most} characters')
  reason!: string;
}
