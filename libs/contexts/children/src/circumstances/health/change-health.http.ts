import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeHealth, CorrectHealth } from './change-health.ts';
import { ChangeHealthRequest, CorrectHealthRequest } from './change-health.request.ts';

export const ChangeHealthController = commandRoute({
  tag: 'children',
  path: 'children/:childId/health-needs',
  sends: ChangeHealth,
  request: ChangeHealthRequest,
  summary: 'From a day on, these are the child’s health needs and medicines, or there are none',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectHealthController = commandRoute({
  tag: 'children',
  path: 'children/:childId/health-needs/:changeId/corrections',
  sends: CorrectHealth,
  request: CorrectHealthRequest,
  summary: 'Restate a change of health as it should have been recorded',
});
