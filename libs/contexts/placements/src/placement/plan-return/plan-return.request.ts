/** What a plan says when it is made is what its correction restates. */
export { ReturnPlanRequest as PlanReturnRequest } from '../return-plan.request.ts';
