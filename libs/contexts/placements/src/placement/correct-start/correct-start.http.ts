import { commandRoute } from '#nest/web';
import { CorrectStartRequest } from './correct-start.request.ts';
import { CorrectStart } from './correct-start.ts';

export const CorrectStartController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/start/corrections',
  sends: CorrectStart,
  request: CorrectStartRequest,
  summary: 'Restate the terms of the start as they should have been recorded',
});
