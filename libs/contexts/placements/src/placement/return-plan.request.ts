import { ArrayMaxSize, ArrayMinSize, IsInt, Max, Min } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsListOf, IsText } from '#platform/web';
import type { Phase } from './return-plan.ts';

const MOST_CRITERIA = 30;

class PhaseRequest implements Phase {
  @IsCivilDate('Enter the first day of the step as a real date, such as 2026-06-01')
  from!: CivilDate;

  @IsInt({ message: 'Enter the sessions a week at school' })
  @Min(0, { message: 'Enter 0 to 10 sessions a week at school' })
  @Max(10, { message: 'Enter 0 to 10 sessions a week at school' })
  sessionsAtSchool!: number;

  @IsInt({ message: 'Enter the sessions a week at the placement' })
  @Min(0, { message: 'Enter 0 to 10 sessions a week at the placement' })
  @Max(10, { message: 'Enter 0 to 10 sessions a week at the placement' })
  sessionsAtProvision!: number;
}

/** What both a plan and its correction say. */
export class ReturnPlanRequest {
  @IsInt({ message: 'Enter the school’s URN, six digits' })
  @Min(100_000, { message: 'Enter the school’s URN, six digits' })
  @Max(999_999, { message: 'Enter the school’s URN, six digits' })
  schoolUrn!: number;

  @IsCivilDate('Enter the day of the return as a real date, such as 2026-06-01')
  returnsOn!: CivilDate;

  @IsListOf(() => PhaseRequest, {
    words: 'Each step needs its first day and its sessions',
    least: [1, 'Add at least one step'],
    most: [50, 'Add at most {most} steps'],
  })
  phases!: readonly PhaseRequest[];

  @IsText(500, 'Say each way of seeing that the child is ready in at most {most} characters', { each: true })
  @ArrayMinSize(1, { message: 'Say how everyone will see that the child is ready: at least one way' })
  @ArrayMaxSize(MOST_CRITERIA, { message: `Name at most ${MOST_CRITERIA} ways of seeing that the child is ready` })
  criteria!: readonly string[];

  @IsText(4000, 'Say what support there will be at school, in at most {most} characters')
  support!: string;
}
