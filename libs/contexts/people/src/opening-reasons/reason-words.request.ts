import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';

/** What a kind of reason is called, and from which day. */
export class ReasonWordsRequest {
  @IsText(100, 'Say what it is called, in at most {most} characters')
  words!: string;

  @IsCivilDate('Enter the first day as a real date, such as 2026-01-12')
  from!: CivilDate;
}
