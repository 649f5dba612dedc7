import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeNames, CorrectNames } from './change-names.ts';
import { ChangeNamesRequest, CorrectNamesRequest } from './change-names.request.ts';

export const ChangeNamesController = commandRoute({
  tag: 'children',
  path: 'children/:childId/names',
  sends: ChangeNames,
  request: ChangeNamesRequest,
  summary: 'From a day on, the child has this name, and is known as another where it is',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectNamesController = commandRoute({
  tag: 'children',
  path: 'children/:childId/names/:changeId/corrections',
  sends: CorrectNames,
  request: CorrectNamesRequest,
  summary: 'Restate a change of the name as it should have been recorded',
});
