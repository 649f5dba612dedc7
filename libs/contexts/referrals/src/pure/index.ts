export * from '../referral/referral.events.ts';
export { ApprovalLimits, type LimitOfRole } from '../asks/approval-limits.ts';
export { BirthDates } from '../asks/birth-dates.ts';
export { ChildrenOnRecord } from '../asks/children-on-record.ts';
export { ChildrenCalled } from '../asks/children-called.ts';
export { WhatATextGivesAway } from '../asks/what-a-text-gives-away.ts';
export { OpenReferrals } from '../asks/open-referrals.ts';
export { Lots, type Lot } from '../asks/lots.ts';
export { isWithin, limitInWords, limitOf, whoMayApprove } from '../referral/within-ones-limit.ts';
export { CorrectReceipt } from '../referral/correct-receipt/correct-receipt.ts';
export { CorrectAward } from '../referral/correct-award/correct-award.ts';
export { VoidAward } from '../referral/void-award/void-award.ts';
export { AwardReferral } from '../referral/award-referral/award-referral.ts';
export { ChangeReferral } from '../referral/change-referral/change-referral.ts';
export { FillInReferral } from '../referral/fill-in-referral/fill-in-referral.ts';
export { SendReferral } from '../referral/send-referral/send-referral.ts';
export { CorrectWithdrawal } from '../referral/correct-withdrawal/correct-withdrawal.ts';
export { VoidWithdrawal } from '../referral/void-withdrawal/void-withdrawal.ts';
export { WithdrawReferral } from '../referral/withdraw-referral/withdraw-referral.ts';
export {
  RemoveReferralEntry,
  makesReferral,
  removableOfReferral,
} from '../referral/remove-referral-entry/remove-referral-entry.ts';
export { CloseResponseWindow } from '../referral/close-response-window/close-response-window.ts';
export {
  referralStages,
  referralSummary,
  toldIn as toldInSummary,
  type ReferralStage,
  type ReferralSummary,
} from '../views/referral-summary/referral-summary.ts';
export { awaitedAnswer } from '../deadlines/awaited-answer/awaited-answer.ts';
export type { OpenWindow } from '../deadlines/open-windows.ts';
export { awardToMake, type AwardToMake } from '../deadlines/award-to-make/award-to-make.ts';
export { referralToSend, type ReferralToSend } from '../deadlines/referral-to-send/referral-to-send.ts';
