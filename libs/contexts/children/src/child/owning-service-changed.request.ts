import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { owningServices, type OwningService } from './child.events.ts';

/** What is told of a change of the owning service. */
export class ChangeOwningServiceRequest {
  @IsIn(owningServices, { message: `Say which service holds the record: ${owningServices.join(', ')}` })
  owningService!: OwningService;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;

  /** Where somebody has the child until then: why another is to have it. */
  @IsOptional()
  @IsText(500, 'Say why, in at most {most} characters')
  because: string | null = null;
}
