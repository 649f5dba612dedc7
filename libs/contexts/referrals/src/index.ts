export { referrals } from './referrals.module.ts';
export { AskResponseWindowsDue, type ResponseWindowDue } from './answers/response-windows-due.query.ts';
export { AskReferralsAgainstBirth } from './answers/referrals-against-birth.query.ts';
export { AwardReferralRequest } from './referral/award-referral/award-referral.request.ts';
export { VoidAwardRequest } from './referral/void-award/void-award.request.ts';
export { FindReferral } from './views/referral-summary/find-referral.query.ts';
export * from './pure/index.ts';
