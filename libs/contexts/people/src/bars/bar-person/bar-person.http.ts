import { commandRoute, OpensAtFirst } from '#nest/web';
import { BarPersonRequest } from './bar-person.request.ts';
import { BarPerson } from './bar-person.ts';

export const BarPersonController = commandRoute({
  tag: 'people',
  path: 'children/:childId/bars',
  sends: BarPerson,
  request: BarPersonRequest,
  summary: 'Bar a person from a child’s record: they find it nowhere',
  also: [OpensAtFirst('/children/:childId/bars')],
});
