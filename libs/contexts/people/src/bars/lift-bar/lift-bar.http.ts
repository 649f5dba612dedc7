import { commandRoute } from '#nest/web';
import { BecauseRequest } from '../../staff/because.request.ts';
import { LiftBar } from './lift-bar.ts';

export const LiftBarController = commandRoute({
  tag: 'people',
  path: 'children/:childId/bars/:personId/lifts',
  sends: LiftBar,
  request: BecauseRequest,
  summary: 'Lift a bar: what their role lets them see of the child they see again',
});
