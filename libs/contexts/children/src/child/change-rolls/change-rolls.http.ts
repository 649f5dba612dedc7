import { commandRoute } from '#nest/web';
import { ChangeRolls, CorrectRolls } from './change-rolls.ts';
import { ChangeRollsRequest, CorrectRollsRequest } from './change-rolls.request.ts';

export const ChangeRollsController = commandRoute({
  tag: 'children',
  path: 'children/:childId/rolls',
  sends: ChangeRolls,
  request: ChangeRollsRequest,
  summary: 'From a day on, the child is on these schools’ rolls, or on none',
});

export const CorrectRollsController = commandRoute({
  tag: 'children',
  path: 'children/:childId/rolls/:changeId/corrections',
  sends: CorrectRolls,
  request: CorrectRollsRequest,
  summary: 'Restate a change of the rolls as it should have been recorded',
});
