import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { whoseWords, type WhoseWords } from '../attendance.events.ts';

export class RemoveMarkRequest {
  @IsCivilDate('Enter the day of the session as a real date, such as 2026-01-14')
  date!: CivilDate;

  @IsIn(whoseWords, { message: 'Say whose it was: another-child or another-person' })
  whose!: WhoseWords;
}
