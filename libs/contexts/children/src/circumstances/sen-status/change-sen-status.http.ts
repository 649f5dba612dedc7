import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeSenStatus, CorrectSenStatus } from './change-sen-status.ts';
import { ChangeSenStatusRequest, CorrectSenStatusRequest } from './change-sen-status.request.ts';

export const ChangeSenStatusController = commandRoute({
  tag: 'children',
  path: 'children/:childId/sen-statuses',
  sends: ChangeSenStatus,
  request: ChangeSenStatusRequest,
  summary: 'From a day on, this is done for the child’s special educational needs',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectSenStatusController = commandRoute({
  tag: 'children',
  path: 'children/:childId/sen-statuses/:changeId/corrections',
  sends: CorrectSenStatus,
  request: CorrectSenStatusRequest,
  summary: 'Restate a change of the SEN status as it should have been recorded',
});
