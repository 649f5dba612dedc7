import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { AskToLift } from './ask-to-lift.ts';

export const AskToLiftController = commandRoute({
  tag: 'children',
  path: 'children/:childId/liftings',
  sends: AskToLift,
  request: SaidWhyRequest,
  summary: 'Ask for the protection of an address to be lifted, which a second person confirms',
});
