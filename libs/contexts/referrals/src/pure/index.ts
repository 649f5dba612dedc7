export * from '../referral/referral.events.ts';
export { BirthDates } from '../asks/birth-dates.ts';
export { ChildrenOnRecord } from '../asks/children-on-record.ts';
export { Lots, type Lot } from '../asks/lots.ts';
export { AwardReferral } from '../referral/award-referral/award-referral.ts';
export { RemoveReferralEntry, removableOfReferral } from '../referral/remove-referral-entry/remove-referral-entry.ts';
export { CloseResponseWindow } from '../referral/close-response-window/close-response-window.ts';
export { referralSummary } from '../views/referral-summary/referral-summary.ts';
export { responseWindow, type AwaitedAnswer } from '../deadlines/response-window/response-window-open.ts';
