import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeOwnSay, CorrectOwnSay } from './change-own-say.ts';
import { ChangeOwnSayRequest, CorrectOwnSayRequest } from './change-own-say.request.ts';

export const ChangeOwnSayController = commandRoute({
  tag: 'children',
  path: 'children/:childId/own-says',
  sends: ChangeOwnSay,
  request: ChangeOwnSayRequest,
  summary: 'From a day on, the young person has their own say so, or somebody decides in their place',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectOwnSayController = commandRoute({
  tag: 'children',
  path: 'children/:childId/own-says/:changeId/corrections',
  sends: CorrectOwnSay,
  request: CorrectOwnSayRequest,
  summary: 'Restate a change of the young person’s own say as it should have been recorded',
});
