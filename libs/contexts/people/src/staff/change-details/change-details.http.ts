import { commandRoute } from '#nest/web';
import { DetailsRequest } from '../details.request.ts';
import { ChangeDetails } from './change-details.ts';

export const ChangeDetailsController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/details',
  sends: ChangeDetails,
  request: DetailsRequest,
  summary: 'Change what somebody on the register is called, and how they are reached',
});
