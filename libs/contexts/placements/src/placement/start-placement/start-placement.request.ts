import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsListOf, IsText } from '#platform/web';
import { AgreedTermsRequest } from '../agreed-terms.request.ts';
import { outcomeDomains, type OutcomeDomain } from '../placement.codes.ts';
import type { AgreedOutcome } from './start-placement.ts';

class AgreedOutcomeRequest implements AgreedOutcome {
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

export class StartPlacementRequest extends AgreedTermsRequest {
  @IsListOf(() => AgreedOutcomeRequest, {
    words: 'Each outcome needs a measure, a dated baseline and a target',
    least: [1, 'Name at least one outcome'],
    most: [30, 'Name at most {most} outcomes'],
  })
  outcomes!: readonly AgreedOutcomeRequest[];
}
