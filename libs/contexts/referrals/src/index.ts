export { referrals } from './referrals.module.ts';
export {
  AskResponseWindowsDue,
  type ResponseWindowDue,
} from './deadlines/response-window/ask-response-windows-due.query.ts';
export { AskReferralsAgainstBirth, type ReferralAgainstBirth } from './answers/referrals-against-birth.query.ts';
export * from './pure/index.ts';
