import { commandRoute } from '#nest/web';
import { BecauseRequest } from '../because.request.ts';
import { DeclineToDestroyDetails } from './decline-to-destroy-details.ts';

export const DeclineToDestroyDetailsController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/details-destruction/declines',
  sends: DeclineToDestroyDetails,
  request: BecauseRequest,
  summary: 'Decline that who somebody was be destroyed',
});
