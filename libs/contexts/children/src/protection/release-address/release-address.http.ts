import { commandRoute } from '#nest/web';
import { ReleaseAddressRequest } from './release-address.request.ts';
import { ReleaseAddress } from './release-address.ts';

export const ReleaseAddressController = commandRoute({
  tag: 'children',
  path: 'children/:childId/protection/releases',
  sends: ReleaseAddress,
  request: ReleaseAddressRequest,
  summary: 'Record to whom outside a protected address is told, what for and until when',
});
