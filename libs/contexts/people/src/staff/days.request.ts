import { IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';

/** From which day to which, the last being one of them. */
export class DaysRequest {
  @IsCivilDate('Enter the first day as a real date, such as 2026-01-12')
  from!: CivilDate;

  @IsOptional()
  @IsCivilDate('Enter the last day as a real date, such as 2026-03-27')
  lastDay: CivilDate | null = null;
}
