import { commandRoute } from '#nest/web';
import { SaidWhyRequest } from '../said-why.request.ts';
import { EndSharing } from './end-sharing.ts';

export const EndSharingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/sharings/:sharingId/ends',
  sends: EndSharing,
  request: SaidWhyRequest,
  summary: 'End the sharing of a record before its last day',
});
