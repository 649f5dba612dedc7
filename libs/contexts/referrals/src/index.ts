export { referrals } from './referrals.module.ts';
export * from './referral/referral.events.ts';
export * from './questions/children-on-record.ts';
export * from './questions/lots.ts';
export { CloseResponseWindow } from './referral/close-response-window/close-response-window.ts';
export { referralSummary } from './views/referral-summary/referral-summary.ts';
export { responseWindowsDue } from './views/response-windows-due/response-windows-due.ts';
export {
  AskResponseWindowsDue,
  type ResponseWindowDue,
} from './views/response-windows-due/ask-response-windows-due.query.ts';
