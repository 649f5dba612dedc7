import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { returnOutcomes, setbacks, type ReturnOutcome, type Setback } from './placement.codes.ts';

/** What both a confirmation and its correction say. */
export class ReturnOutcomeRequest {
  @IsCivilDate('Enter the day as a real date, such as 2026-06-15')
  confirmedOn!: CivilDate;

  @IsIn(returnOutcomes, { message: `Say how the return went: ${returnOutcomes.join(', ')}` })
  outcome!: ReturnOutcome;

  @IsOptional()
  @IsIn(setbacks, { message: `Choose why it failed: ${setbacks.join(', ')}` })
  setback: Setback | null = null;
}
