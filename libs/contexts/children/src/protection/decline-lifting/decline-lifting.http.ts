import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { DeclineLifting } from './decline-lifting.ts';

export const DeclineLiftingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/liftings/:askedId/declinations',
  sends: DeclineLifting,
  request: SaidWhyRequest,
  summary: 'Leave an address protected: decline to lift it, or ask for it no longer',
});
