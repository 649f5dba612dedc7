import { commandRoute } from '#nest/web';
import { ProposeToDestroyDetailsRequest } from './propose-to-destroy-details.request.ts';
import { ProposeToDestroyDetails } from './propose-to-destroy-details.ts';

export const ProposeToDestroyDetailsController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/details-destruction',
  sends: ProposeToDestroyDetails,
  request: ProposeToDestroyDetailsRequest,
  summary: 'Propose that who somebody was be destroyed, now that they have left; another confirms it',
});
