import { commandRoute } from '#nest/web';
import { CorrectEndRequest } from './correct-end.request.ts';
import { CorrectEnd } from './correct-end.ts';

export const CorrectEndController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/ending/corrections',
  sends: CorrectEnd,
  request: CorrectEndRequest,
  summary: 'Restate when and why a placement ended, and where the child went',
});
