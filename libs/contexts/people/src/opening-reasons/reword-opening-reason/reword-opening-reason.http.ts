import { commandRoute, OpensAtFirst } from '#nest/web';
import { ReasonWordsRequest } from '../reason-words.request.ts';
import { RewordOpeningReason } from './reword-opening-reason.ts';

export const RewordOpeningReasonController = commandRoute({
  tag: 'people',
  path: 'opening-reasons/:reasonId/wordings',
  sends: RewordOpeningReason,
  request: ReasonWordsRequest,
  summary: 'Call a kind of reason something else from a day on',
  also: [OpensAtFirst('/opening-reasons')],
});
