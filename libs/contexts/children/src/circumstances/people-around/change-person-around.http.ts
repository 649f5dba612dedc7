import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangePersonAround, CorrectPersonAround } from './change-person-around.ts';
import { ChangePersonAroundRequest, CorrectPersonAroundRequest } from './change-person-around.request.ts';

export const ChangePersonAroundController = commandRoute({
  tag: 'children',
  path: 'children/:childId/people',
  sends: ChangePersonAround,
  request: ChangePersonAroundRequest,
  summary: 'From a day on, this holds of a person around the child: of a new one, or of one who is recorded',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectPersonAroundController = commandRoute({
  tag: 'children',
  path: 'children/:childId/people/:changeId/corrections',
  sends: CorrectPersonAround,
  request: CorrectPersonAroundRequest,
  summary: 'Restate a change of a person around the child as it should have been recorded',
});
