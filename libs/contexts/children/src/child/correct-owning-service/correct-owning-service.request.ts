import { IsText } from '#platform/web';
import { ChangeOwningServiceRequest } from '../owning-service-changed.request.ts';

export class CorrectOwningServiceRequest extends ChangeOwningServiceRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
