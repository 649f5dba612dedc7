import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { needs, senStatuses, type Need, type SenStatus } from '../circumstances.events.ts';

const AUTHORITY = 'Enter the number of the authority, three figures, or leave it empty';

/** What is told of a child’s special educational needs, and of the plan. */
export class ChangeSenStatusRequest {
  @IsIn(senStatuses, { message: `Say what is done for special educational needs: ${senStatuses.join(', ')}` })
  status!: SenStatus;

  @IsOptional()
  @IsIn(needs, { message: `Choose the primary need, or leave it empty: ${needs.join(', ')}` })
  primaryNeed: Need | null = null;

  @IsOptional()
  @IsCivilDate('Enter the day on which the plan was first issued as a real date, such as 2024-02-12')
  planIssuedOn: CivilDate | null = null;

  @IsOptional()
  @IsCivilDate('Enter the day on which the plan was last reviewed as a real date, such as 2025-02-10')
  planReviewedOn: CivilDate | null = null;

  @IsOptional()
  @IsInt({ message: AUTHORITY })
  @Min(201, { message: AUTHORITY })
  @Max(999, { message: AUTHORITY })
  planAuthority: number | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectSenStatusRequest extends ChangeSenStatusRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
