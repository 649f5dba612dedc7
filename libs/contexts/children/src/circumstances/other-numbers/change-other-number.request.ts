import { IsBoolean, IsOptional, Matches } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsText } from '#platform/web';
import type { OtherNumberTold } from '../other-number-told.ts';

/** What is told of one number, all of it. */
class OtherNumberRequest implements OtherNumberTold {
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: 'Say in which system the child has the number' })
  system!: string;

  @IsText(50, 'Enter the number in at most {most} characters')
  value!: string;

  @IsBoolean({ message: 'Say whether the system still knows the child by this number' })
  inUse!: boolean;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class ChangeOtherNumberRequest extends OtherNumberRequest {
  @IsOptional()
  @IsId('Name a number that is recorded, or leave this out')
  subjectId?: string;
}

export class CorrectOtherNumberRequest extends OtherNumberRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
