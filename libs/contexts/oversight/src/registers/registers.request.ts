import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsCursor } from '#platform/web';

export class FindRegisterRequest {
  @IsCivilDate('Enter the day as a real date, such as 2026-01-14')
  on!: CivilDate;

  @IsCursor()
  cursor: string | null = null;
}

export class FindWeekRegisterRequest {
  @IsCivilDate('Enter a day of the week as a real date, such as 2026-01-14')
  week!: CivilDate;

  @IsCursor()
  cursor: string | null = null;
}

export class FindPlacesRequest extends FindRegisterRequest {}
