import { commandRoute, OpensAtFirst } from '#nest/web';
import { AddOpeningReasonRequest } from './add-opening-reason.request.ts';
import { AddOpeningReason } from './add-opening-reason.ts';

export const AddOpeningReasonController = commandRoute({
  tag: 'people',
  path: 'opening-reasons',
  sends: AddOpeningReason,
  request: AddOpeningReasonRequest,
  summary: 'Add a kind of reason for which records of another service may be opened, from a day on',
  also: [OpensAtFirst('/opening-reasons')],
});
