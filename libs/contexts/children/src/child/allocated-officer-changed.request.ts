import { IsOptional, ValidateIf } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsText } from '#platform/web';

/** What is told of a change of the allocated officer. */
export class AllocateOfficerRequest {
  @ValidateIf((_, officer) => officer !== null)
  @IsId('Choose the officer: an id, or null where the child has none')
  officerId!: string | null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;

  /** Where somebody has the child until then: why another is to have it. */
  @IsOptional()
  @IsText(500, 'Say why, in at most {most} characters')
  because: string | null = null;
}
