import { commandRoute } from '#nest/web';
import { CorrectAllocatedOfficerRequest } from './correct-allocated-officer.request.ts';
import { CorrectAllocatedOfficer } from './correct-allocated-officer.ts';

export const CorrectAllocatedOfficerController = commandRoute({
  tag: 'children',
  path: 'children/:childId/allocated-officers/:changeId/corrections',
  sends: CorrectAllocatedOfficer,
  request: CorrectAllocatedOfficerRequest,
  summary: 'Restate a change of the allocated officer as it should have been recorded',
});
