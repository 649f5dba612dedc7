import { commandRoute, OpensAtFirst } from '#nest/web';
import { ProposeSealingRequest } from './propose-sealing.request.ts';
import { ProposeSealing } from './propose-sealing.ts';

export const ProposeSealingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/sealings',
  sends: ProposeSealing,
  request: ProposeSealingRequest,
  summary:
    'Ask for a closed record to be sealed, after adoption or a name changed for safety; a second person confirms it',
  also: [OpensAtFirst('/children/:childId/sealing')],
});
