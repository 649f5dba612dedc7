import { commandRoute } from '#nest/web';
import { IsText } from '#platform/web';
import { VoidAward } from './void-award.ts';

class VoidAwardRequest {
  @IsText(2000, 'Say why the award was recorded in error')
  reason!: string;
}

export const VoidAwardController = commandRoute({
  tag: 'referrals',
  path: 'referrals/:referralId/award/voids',
  sends: VoidAward,
  request: VoidAwardRequest,
  summary: 'Void an award that was recorded in error',
});
