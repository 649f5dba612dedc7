import { commandRoute } from '#nest/web';
import { ProposeSealedOpeningRequest } from './propose-sealed-opening.request.ts';
import { ProposeSealedOpening } from './propose-sealed-opening.ts';

export const ProposeSealedOpeningController = commandRoute({
  tag: 'children',
  path: 'children/:childId/sealed-openings',
  sends: ProposeSealedOpening,
  request: ProposeSealedOpeningRequest,
  summary: 'Ask to read a sealed record, or for it to be sealed no longer; a second person confirms it',
});
