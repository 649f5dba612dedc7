export { referrals } from './referrals.module.ts';
export { AskResponseWindowsDue, type ResponseWindowDue } from './answers/response-windows-due.query.ts';
export { AskReferralsAgainstBirth } from './answers/referrals-against-birth.query.ts';
export * from './pure/index.ts';
