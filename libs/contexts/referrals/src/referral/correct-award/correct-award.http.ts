import { commandRoute } from '#nest/web';
import { CorrectAwardRequest } from './correct-award.request.ts';
import { CorrectAward } from './correct-award.ts';

export const CorrectAwardController = commandRoute({
  tag: 'referrals',
  path: 'referrals/:referralId/award/corrections',
  sends: CorrectAward,
  request: CorrectAwardRequest,
  summary: 'Correct the reasons of an award: to whom it went is voided, and awarded anew',
});
