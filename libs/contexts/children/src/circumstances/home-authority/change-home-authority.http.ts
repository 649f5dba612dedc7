import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeHomeAuthority, CorrectHomeAuthority } from './change-home-authority.ts';
import { ChangeHomeAuthorityRequest, CorrectHomeAuthorityRequest } from './change-home-authority.request.ts';

export const ChangeHomeAuthorityController = commandRoute({
  tag: 'children',
  path: 'children/:childId/home-authorities',
  sends: ChangeHomeAuthority,
  request: ChangeHomeAuthorityRequest,
  summary: 'From a day on, the child belongs to the area of this authority',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectHomeAuthorityController = commandRoute({
  tag: 'children',
  path: 'children/:childId/home-authorities/:changeId/corrections',
  sends: CorrectHomeAuthority,
  request: CorrectHomeAuthorityRequest,
  summary: 'Restate a change of the home authority as it should have been recorded',
});
