import { commandRoute, OpensAtFirst } from '#nest/web';
import { EndOpeningReasonRequest } from './end-opening-reason.request.ts';
import { EndOpeningReason } from './end-opening-reason.ts';

export const EndOpeningReasonController = commandRoute({
  tag: 'people',
  path: 'opening-reasons/:reasonId/endings',
  sends: EndOpeningReason,
  request: EndOpeningReasonRequest,
  summary: 'Say after which day no record is opened for a kind of reason any more',
  also: [OpensAtFirst('/opening-reasons')],
});
