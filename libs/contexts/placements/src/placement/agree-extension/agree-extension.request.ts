import { IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId } from '#platform/web';

export class AgreeExtensionRequest {
  @IsId('Choose the review that recommends the extension')
  reviewId!: string;

  @IsCivilDate('Enter the new finish date as a real date, such as 2026-05-22')
  finishesOn!: CivilDate;

  @IsOptional()
  @IsCivilDate('Enter the day of leaving the roll as a real date, such as 2026-05-31')
  offRollOn: CivilDate | null = null;
}
