import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsListOf, IsText } from '#platform/web';
import type { AgreedOutcome } from '../agreed-outcomes.ts';
import { AgreedTermsRequest } from '../agreed-terms.request.ts';
import { AgreedOutcomeRequest } from '../agreed-outcome.request.ts';

const PRICE = 'Enter the price of a week as an amount of money, such as 450 or 450.50, or leave it empty';

/** A placement that runs already, as it stands. */
export class TakeOverPlacementRequest extends AgreedTermsRequest {
  @IsId('Say at which provider the child is')
  providerId!: string;

  @IsText(200, 'Say from whom or what it is known, in at most {most} characters')
  toldBy!: string;

  @IsCivilDate('Enter the day on which it stood so as a real date, such as 2026-01-12')
  stoodOn!: CivilDate;

  @IsOptional()
  @IsInt({ message: PRICE })
  @Min(1, { message: PRICE })
  @Max(10_000_000, { message: PRICE })
  weeklyPrice: number | null = null;

  @IsOptional()
  @IsListOf(() => AgreedOutcomeRequest, {
    words: 'Each outcome needs a measure, a dated baseline and a target',
    most: [30, 'Name at most {most} outcomes'],
  })
  outcomes: readonly AgreedOutcome[] = [];
}
