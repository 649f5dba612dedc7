import { commandRoute, Takes } from '#nest/web';
import { CorrectReturnPlanRequest } from './correct-return-plan.request.ts';
import { CorrectReturnPlan } from './correct-return-plan.ts';

export const CorrectReturnPlanController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/return-plans/:planId/corrections',
  sends: CorrectReturnPlan,
  request: CorrectReturnPlanRequest,
  summary: 'Restate the plan of a return as it should have been recorded',
  also: [Takes({ kib: 128 })],
});
