import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { ProposeLifting } from './propose-lifting.ts';

export const ProposeLiftingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/liftings',
  sends: ProposeLifting,
  request: SaidWhyRequest,
  summary: 'Ask for the protection of an address to be lifted, which a second person confirms',
});
