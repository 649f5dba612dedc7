import { commandRoute } from '#nest/web';
import { CorrectOwningServiceRequest } from './correct-owning-service.request.ts';
import { CorrectOwningService } from './correct-owning-service.ts';

export const CorrectOwningServiceController = commandRoute({
  tag: 'children',
  path: 'children/:childId/owning-services/:changeId/corrections',
  sends: CorrectOwningService,
  request: CorrectOwningServiceRequest,
  summary: 'Restate a change of the owning service as it should have been recorded',
});
