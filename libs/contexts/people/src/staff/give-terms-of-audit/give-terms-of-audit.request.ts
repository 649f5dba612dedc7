import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, ValidateNested } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsText } from '#platform/web';

/** An audit of more draws a sample. */
export const MOST_AUDITED = 100;

export class ChildToAuditRequest {
  @IsId('Give the id of a child on record')
  childId!: string;
}

export class GiveTermsOfAuditRequest {
  @IsArray({ message: 'Name the children' })
  @ArrayNotEmpty({ message: 'Name the children whose records are to be read' })
  @ArrayMaxSize(MOST_AUDITED, { message: `Name at most ${MOST_AUDITED} children` })
  @ValidateNested({ each: true })
  @Type(() => ChildToAuditRequest)
  children!: ChildToAuditRequest[];

  @IsCivilDate('Enter the first day of the period as a real date, such as 2025-09-01')
  periodFrom!: CivilDate;

  @IsCivilDate('Enter the last day of the period as a real date, such as 2026-08-31')
  periodTo!: CivilDate;

  @IsCivilDate('Enter the first day as a real date, such as 2026-01-12')
  from!: CivilDate;

  @IsCivilDate('Enter the last day as a real date, such as 2026-03-27')
  lastDay!: CivilDate;

  @IsText(500, 'Say what the audit is for, in at most {most} characters')
  because!: string;
}
