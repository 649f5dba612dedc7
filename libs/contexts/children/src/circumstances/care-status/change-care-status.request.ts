import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { careStatuses, type CareStatus } from '../circumstances.events.ts';

const STATUSES = [...careStatuses, 'none'] as const;
const SAY = 'Say what holds of the child’s care, or that none of it does';

/** What is told of a child’s care. */
export class ChangeCareStatusRequest {
  @IsArray({ message: SAY })
  @ArrayMinSize(1, { message: SAY })
  @ArrayMaxSize(STATUSES.length, { message: 'Say each of them once' })
  @IsIn(STATUSES, { each: true, message: `${SAY}: ${STATUSES.join(', ')}` })
  statuses!: readonly (CareStatus | 'none')[];

  @IsOptional()
  @IsText(100, 'Enter the authority in at most {most} characters')
  otherAuthority: string | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectCareStatusRequest extends ChangeCareStatusRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
