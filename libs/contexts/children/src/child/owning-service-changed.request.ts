import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { owningServices, type OwningService } from './child.events.ts';

/** What is told of a change of the owning service. */
export class ChangeOwningServiceRequest {
  @IsIn(owningServices, { message: `Say which service holds the record: ${owningServices.join(', ')}` })
  owningService!: OwningService;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}
