import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeParentalResponsibility, CorrectParentalResponsibility } from './change-parental-responsibility.ts';
import {
  ChangeParentalResponsibilityRequest,
  CorrectParentalResponsibilityRequest,
} from './change-parental-responsibility.request.ts';

export const ChangeParentalResponsibilityController = commandRoute({
  tag: 'children',
  path: 'children/:childId/parental-responsibilities',
  sends: ChangeParentalResponsibility,
  request: ChangeParentalResponsibilityRequest,
  summary: 'From a day on, these have parental responsibility, or nobody is known to have it',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectParentalResponsibilityController = commandRoute({
  tag: 'children',
  path: 'children/:childId/parental-responsibilities/:changeId/corrections',
  sends: CorrectParentalResponsibility,
  request: CorrectParentalResponsibilityRequest,
  summary: 'Restate a change of parental responsibility as it should have been recorded',
});
