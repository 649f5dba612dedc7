import { IsText } from '#platform/web';
import { ReturnOutcomeRequest } from '../return-outcome.request.ts';

export class CorrectReturnConfirmationRequest extends ReturnOutcomeRequest {
  @IsText(2000, 'Say why the confirmation is corrected, in at most {most} characters')
  reason!: string;
}
