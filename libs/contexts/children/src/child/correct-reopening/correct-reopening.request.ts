import { IsText } from '#platform/web';
import { SaidWhyRequest } from '../said-why.request.ts';

export class CorrectReopeningRequest extends SaidWhyRequest {
  @IsText(2000, 'Say why it is corrected, in at most {most} characters')
  reason!: string;
}
