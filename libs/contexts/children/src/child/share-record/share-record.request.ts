import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { owningServices, type OwningService } from '../child.events.ts';
import { SaidWhyRequest } from '../said-why.request.ts';

export class ShareRecordRequest extends SaidWhyRequest {
  @IsIn(owningServices, { message: `Say with which service: ${owningServices.join(', ')}` })
  service!: OwningService;

  @IsOptional()
  @IsCivilDate('Enter the first day as a real date, such as 2026-01-12')
  from: CivilDate | null = null;

  @IsCivilDate('Enter the last day as a real date, such as 2026-07-17')
  lastDay!: CivilDate;
}
