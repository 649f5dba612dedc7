import { commandRoute, OpensAtFirst } from '#nest/web';
import { ProtectionRequest } from '../protection.request.ts';
import { ProtectAddress } from './protect-address.ts';

export const ProtectAddressController = commandRoute({
  tag: 'children',
  path: 'children/:childId/protections',
  sends: ProtectAddress,
  request: ProtectionRequest,
  summary: 'Protect a child’s address: nobody reads it in passing, and named people open it',
  also: [OpensAtFirst('/children/:childId/protection')],
});
