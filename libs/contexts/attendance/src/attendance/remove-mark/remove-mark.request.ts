import type { CivilDate } from '#platform/time';
import { IsCivilDate, RemovedEntryRequest } from '#platform/web';

export class RemoveMarkRequest extends RemovedEntryRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;
}
