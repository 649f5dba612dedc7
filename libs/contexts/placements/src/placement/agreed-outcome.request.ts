import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import type { AgreedOutcome } from './agreed-outcomes.ts';
import { outcomeDomains, type OutcomeDomain } from './placement.codes.ts';

export class AgreedOutcomeRequest implements AgreedOutcome {
  @IsIn(outcomeDomains, { message: `Choose what the outcome is about: ${outcomeDomains.join(', ')}` })
  domain!: OutcomeDomain;

  @IsText(300, 'Say how the outcome is measured, in at most {most} characters')
  measure!: string;

  @IsText(1000, 'Say where things stand now, in at most {most} characters')
  baseline!: string;

  @IsCivilDate('Enter the day of the baseline as a real date, such as 2026-01-05')
  baselineOn!: CivilDate;

  @IsText(1000, 'Say what is to be reached, in at most {most} characters')
  target!: string;
}
