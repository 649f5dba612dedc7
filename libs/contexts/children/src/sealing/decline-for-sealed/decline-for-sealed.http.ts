import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { DeclineForSealed } from './decline-for-sealed.ts';

export const DeclineForSealedController = commandRoute({
  tag: 'children',
  path: 'children/:childId/sealings/:askedId/declinations',
  sends: DeclineForSealed,
  request: SaidWhyRequest,
  summary: 'Leave a record as it is: decline what was asked for of it, or ask for it no longer',
});
