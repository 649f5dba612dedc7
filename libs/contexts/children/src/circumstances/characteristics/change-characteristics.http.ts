import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeCharacteristics, CorrectCharacteristics } from './change-characteristics.ts';
import { ChangeCharacteristicsRequest, CorrectCharacteristicsRequest } from './change-characteristics.request.ts';

export const ChangeCharacteristicsController = commandRoute({
  tag: 'children',
  path: 'children/:childId/characteristics',
  sends: ChangeCharacteristics,
  request: ChangeCharacteristicsRequest,
  summary: 'From a day on, these are the child’s characteristics, as returns ask for them',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectCharacteristicsController = commandRoute({
  tag: 'children',
  path: 'children/:childId/characteristics/:changeId/corrections',
  sends: CorrectCharacteristics,
  request: CorrectCharacteristicsRequest,
  summary: 'Restate a change of characteristics as it should have been recorded',
});
