import { IsText } from '#platform/web';
import { ReturnPlanRequest } from '../return-plan.request.ts';

export class CorrectReturnPlanRequest extends ReturnPlanRequest {
  @IsText(2000, 'Say why the plan is corrected, in at most {most} characters')
  reason!: string;
}
