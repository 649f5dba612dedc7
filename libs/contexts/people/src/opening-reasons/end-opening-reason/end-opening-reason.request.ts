import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';

export class EndOpeningReasonRequest {
  @IsCivilDate('Enter the last day as a real date, such as 2026-03-27')
  lastDay!: CivilDate;
}
