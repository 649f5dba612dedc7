import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsCursor } from '#platform/web';
import { whoseCases, type Whose } from '../caseload/whose.ts';
import { whatIsDue, type WhatIsDue } from './what-is-due.ts';

export class FindDueRequest {
  @IsIn(whatIsDue, { message: `Say what is due: ${whatIsDue.join(', ')}` })
  what!: WhatIsDue;

  @IsCivilDate('Enter the day as a real date, such as 2026-02-12')
  by!: CivilDate;

  /** Of commissioning officers, who have no cases, `service` is the whole council. */
  @IsOptional()
  @IsIn(whoseCases, { message: `Say of whose children: ${whoseCases.join(', ')}` })
  whose: Whose = 'service';

  @IsCursor()
  cursor: string | null = null;
}
