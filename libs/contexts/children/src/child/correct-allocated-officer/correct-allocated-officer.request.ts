import { IsText } from '#platform/web';
import { AllocateOfficerRequest } from '../allocated-officer-changed.request.ts';

export class CorrectAllocatedOfficerRequest extends AllocateOfficerRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
