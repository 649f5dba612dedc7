import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsText } from '#platform/web';

export class GiveCoverRequest {
  @IsId('Choose whom they act for: the id of a person on the register')
  forId!: string;

  @IsCivilDate('Enter the first day as a real date, such as 2026-01-12')
  from!: CivilDate;

  @IsCivilDate('Enter the last day as a real date, such as 2026-01-23')
  lastDay!: CivilDate;

  @IsText(500, 'Say why, in at most {most} characters')
  because!: string;
}
