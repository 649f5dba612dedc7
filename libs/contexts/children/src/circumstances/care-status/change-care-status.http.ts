import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeCareStatus, CorrectCareStatus } from './change-care-status.ts';
import { ChangeCareStatusRequest, CorrectCareStatusRequest } from './change-care-status.request.ts';

export const ChangeCareStatusController = commandRoute({
  tag: 'children',
  path: 'children/:childId/care-statuses',
  sends: ChangeCareStatus,
  request: ChangeCareStatusRequest,
  summary: 'From a day on, this holds of the child’s care, or none of it',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectCareStatusController = commandRoute({
  tag: 'children',
  path: 'children/:childId/care-statuses/:changeId/corrections',
  sends: CorrectCareStatus,
  request: CorrectCareStatusRequest,
  summary: 'Restate a change of the care status as it should have been recorded',
});
