import { commandRoute } from '#nest/web';
import { VoidAwardRequest } from './void-award.request.ts';
import { VoidAward } from './void-award.ts';

export const VoidAwardController = commandRoute({
  tag: 'referrals',
  path: 'referrals/:referralId/award/voids',
  sends: VoidAward,
  request: VoidAwardRequest,
  summary: 'Void an award that was recorded in error',
});
