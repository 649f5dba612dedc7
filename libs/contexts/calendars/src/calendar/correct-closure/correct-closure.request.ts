import { IsText } from '#platform/web';
import { ClosureRequest } from '../closure.request.ts';

export class CorrectClosureRequest extends ClosureRequest {
  @IsText(2000, 'Say why the closure is corrected, in at most {most} characters')
  reason!: string;
}
