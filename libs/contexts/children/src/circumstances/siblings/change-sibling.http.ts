import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeSibling, CorrectSibling } from './change-sibling.ts';
import { ChangeSiblingRequest, CorrectSiblingRequest } from './change-sibling.request.ts';

export const ChangeSiblingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/siblings',
  sends: ChangeSibling,
  request: ChangeSiblingRequest,
  summary: 'From a day on, another child on record is a sibling, or is no longer: both records say so',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectSiblingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/siblings/:changeId/corrections',
  sends: CorrectSibling,
  request: CorrectSiblingRequest,
  summary: 'Restate a change of a sibling as it should have been recorded, on both records',
});
