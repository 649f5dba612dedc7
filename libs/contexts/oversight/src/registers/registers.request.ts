import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsCursor } from '#platform/web';

export class FindRegisterRequest {
  @IsCivilDate('Enter the day as a real date, such as 2026-01-14')
  on!: CivilDate;

  @IsCursor()
  cursor: string | null = null;
}

export class FindPlacesRequest extends FindRegisterRequest {}
