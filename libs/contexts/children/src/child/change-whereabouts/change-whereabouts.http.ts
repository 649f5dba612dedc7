import { commandRoute } from '#nest/web';
import { ChangeWhereabouts, CorrectWhereabouts } from './change-whereabouts.ts';
import { ChangeWhereaboutsRequest, CorrectWhereaboutsRequest } from './change-whereabouts.request.ts';

export const ChangeWhereaboutsController = commandRoute({
  tag: 'children',
  path: 'children/:childId/whereabouts',
  sends: ChangeWhereabouts,
  request: ChangeWhereaboutsRequest,
  summary: 'From a day on, the child is here, has moved away, or is nobody knows where',
});

export const CorrectWhereaboutsController = commandRoute({
  tag: 'children',
  path: 'children/:childId/whereabouts/:changeId/corrections',
  sends: CorrectWhereabouts,
  request: CorrectWhereaboutsRequest,
  summary: 'Restate where the child was said to be as it should have been recorded',
});
