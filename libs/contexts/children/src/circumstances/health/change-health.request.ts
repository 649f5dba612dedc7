import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsListOf, IsText } from '#platform/web';
import { healthKinds, type HealthKind } from '../circumstances.events.ts';
import type { HealthNeed } from './change-health.ts';

class HealthNeedRequest implements HealthNeed {
  @IsIn(healthKinds, { message: `Say what kind of need it is: ${healthKinds.join(', ')}` })
  kind!: HealthKind;

  @IsText(300, 'Say what it is, in at most {most} characters')
  what!: string;

  @IsOptional()
  @IsText(2000, 'Say what is to be done in at most {most} characters')
  whatToDo: string | null = null;

  @IsBoolean({ message: 'Say whether providers must know it' })
  providersMustKnow!: boolean;
}

/** What is told of a child’s health. */
export class ChangeHealthRequest {
  @IsBoolean({ message: 'Say whether the child has needs of health' })
  hasNeeds!: boolean;

  @IsListOf(() => HealthNeedRequest, {
    words: 'Each need of health needs its kind, what it is, and whether providers must know it',
    most: [12, 'Name at most {most} needs of health'],
  })
  needs!: readonly HealthNeedRequest[];

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectHealthRequest extends ChangeHealthRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
