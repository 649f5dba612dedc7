import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeUpn, CorrectUpn } from './change-upn.ts';
import { ChangeUpnRequest, CorrectUpnRequest } from './change-upn.request.ts';

export const ChangeUpnController = commandRoute({
  tag: 'children',
  path: 'children/:childId/upns',
  sends: ChangeUpn,
  request: ChangeUpnRequest,
  summary: 'From a day on, this is the child’s unique pupil number, or why there is none',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectUpnController = commandRoute({
  tag: 'children',
  path: 'children/:childId/upns/:changeId/corrections',
  sends: CorrectUpn,
  request: CorrectUpnRequest,
  summary: 'Restate a change of the unique pupil number as it should have been recorded',
});
