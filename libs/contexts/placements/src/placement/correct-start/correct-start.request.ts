import { IsText } from '#platform/web';
import { AgreedTermsRequest } from '../agreed-terms.request.ts';

export class CorrectStartRequest extends AgreedTermsRequest {
  @IsText(2000, 'Say why the start is corrected, in at most {most} characters')
  reason!: string;
}
