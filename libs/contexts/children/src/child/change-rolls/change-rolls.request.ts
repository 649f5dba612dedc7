import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { noRollReasons, type NoRollReason } from '../child.events.ts';

const SIX_DIGITS = { message: 'Enter the school’s URN, six digits' };

/** On which schools’ rolls a child is from a day on. */
export class ChangeRollsRequest {
  @IsBoolean({ message: 'Say whether the child is on a school’s roll' })
  onRoll!: boolean;

  /** Of the main roll. */
  @IsOptional()
  @IsInt(SIX_DIGITS)
  @Min(100_000, SIX_DIGITS)
  @Max(999_999, SIX_DIGITS)
  schoolUrn: number | null = null;

  /** Where the child is on a second roll besides. */
  @IsOptional()
  @IsInt(SIX_DIGITS)
  @Min(100_000, SIX_DIGITS)
  @Max(999_999, SIX_DIGITS)
  secondUrn: number | null = null;

  @IsOptional()
  @IsInt(SIX_DIGITS)
  @Min(100_000, SIX_DIGITS)
  @Max(999_999, SIX_DIGITS)
  thirdUrn: number | null = null;

  /** Why the child is on none, where somebody knows it: one who is taught at home is not without education. */
  @IsOptional()
  @IsIn(noRollReasons, { message: `Say why the child is on no school’s roll: ${noRollReasons.join(', ')}` })
  noRoll: NoRollReason | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectRollsRequest extends ChangeRollsRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
