import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { whereaboutsKnown, type WhereaboutsKnown } from '../child.events.ts';

/** Whether a child is here from a day on, and where it moved to. */
export class ChangeWhereaboutsRequest {
  @IsIn(whereaboutsKnown, { message: `Say where the child is: ${whereaboutsKnown.join(', ')}` })
  whereabouts!: WhereaboutsKnown;

  @IsOptional()
  @IsText(200, 'Enter the authority or the country in at most {most} characters')
  movedTo: string | null = null;

  @IsOptional()
  @IsText(200, 'Enter the school there in at most {most} characters')
  school: string | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectWhereaboutsRequest extends ChangeWhereaboutsRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
