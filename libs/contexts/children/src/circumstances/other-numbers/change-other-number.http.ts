import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeOtherNumber, CorrectOtherNumber } from './change-other-number.ts';
import { ChangeOtherNumberRequest, CorrectOtherNumberRequest } from './change-other-number.request.ts';

export const ChangeOtherNumberController = commandRoute({
  tag: 'children',
  path: 'children/:childId/other-numbers',
  sends: ChangeOtherNumber,
  request: ChangeOtherNumberRequest,
  summary: 'From a day on, another system knows the child by this number, or does no longer',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectOtherNumberController = commandRoute({
  tag: 'children',
  path: 'children/:childId/other-numbers/:changeId/corrections',
  sends: CorrectOtherNumber,
  request: CorrectOtherNumberRequest,
  summary: 'Restate a change of a number in another system as it should have been recorded',
});
