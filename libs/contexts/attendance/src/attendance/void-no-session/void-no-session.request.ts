import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';

export class VoidNoSessionRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsText(2000, 'Say why there was a session after all, in at most {most} characters')
  reason!: string;
}
