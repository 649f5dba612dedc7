import { commandRoute } from '#nest/web';
import { CorrectIdentityRequest } from './correct-identity.request.ts';
import { CorrectIdentity } from './correct-identity.ts';

export const CorrectIdentityController = commandRoute({
  tag: 'children',
  path: 'children/:childId/identity/corrections',
  sends: CorrectIdentity,
  request: CorrectIdentityRequest,
  summary: 'Correct what was recorded wrongly of a child’s identity',
});
