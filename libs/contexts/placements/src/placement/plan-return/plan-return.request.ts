import { ReturnPlanRequest } from '../return-plan.request.ts';

export class PlanReturnRequest extends ReturnPlanRequest {}
