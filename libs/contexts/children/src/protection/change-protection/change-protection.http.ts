import { commandRoute } from '#nest/web';
import { ProtectionRequest } from '../protection.request.ts';
import { ChangeProtection } from './change-protection.ts';

export const ChangeProtectionController = commandRoute({
  tag: 'children',
  path: 'children/:childId/protection/changes',
  sends: ChangeProtection,
  request: ProtectionRequest,
  summary: 'Say anew who may open a protected address, and what else gives it away',
});
