import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { CLOSED_BECAUSE, type ClosedBecause } from './calendar.events.ts';

export class ClosureRequest {
  @IsCivilDate('Enter the first day as a real date, such as 2026-12-03')
  from!: CivilDate;

  /** Left out: the first day alone. */
  @IsOptional()
  @IsCivilDate('Enter the last day as a real date, such as 2026-12-03')
  to?: CivilDate;

  @IsIn(CLOSED_BECAUSE, { message: `Say why: ${CLOSED_BECAUSE.join(', ')}` })
  because!: ClosedBecause;
}
