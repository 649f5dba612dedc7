import { IsText } from '#platform/web';
import { PlanReturnRequest } from '../plan-return/plan-return.request.ts';

export class CorrectReturnPlanRequest extends PlanReturnRequest {
  @IsText(2000, 'Say why the plan is corrected, in at most {most} characters')
  reason!: string;
}
