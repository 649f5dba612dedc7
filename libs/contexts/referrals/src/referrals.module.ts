import { context } from '#platform/context';
import { handles } from '#platform/transactions';
import { AwardReferralController } from './referral/award-referral/award-referral.http.ts';
import { AwardReferralHandler } from './referral/award-referral/award-referral.handler.ts';
import { ChangeReferralHandler } from './referral/change-referral/change-referral.handler.ts';
import { ChangeReferralController } from './referral/change-referral/change-referral.http.ts';
import { CloseResponseWindow, closeResponseWindow } from './referral/close-response-window/close-response-window.ts';
import { CorrectAwardController } from './referral/correct-award/correct-award.http.ts';
import { CorrectAward, correctAward } from './referral/correct-award/correct-award.ts';
import { CorrectReceiptController } from './referral/correct-receipt/correct-receipt.http.ts';
import { CorrectReceipt, correctReceipt } from './referral/correct-receipt/correct-receipt.ts';
import { CorrectWithdrawalController } from './referral/correct-withdrawal/correct-withdrawal.http.ts';
import { CorrectWithdrawal, correctWithdrawal } from './referral/correct-withdrawal/correct-withdrawal.ts';
import { DeclineReferralController } from './referral/decline-referral/decline-referral.http.ts';
import { DeclineReferral, declineReferral } from './referral/decline-referral/decline-referral.ts';
import { FactsForFilling } from './referral/facts-for-filling.service.ts';
import { FillInReferralHandler } from './referral/fill-in-referral/fill-in-referral.handler.ts';
import { FillInReferralController } from './referral/fill-in-referral/fill-in-referral.http.ts';
import { MakeOfferController } from './referral/make-offer/make-offer.http.ts';
import { MakeOffer, makeOffer } from './referral/make-offer/make-offer.ts';
import { RemoveReferralEntryController } from './referral/remove-referral-entry/remove-referral-entry.http.ts';
import { RemoveReferralEntry, removeReferralEntry } from './referral/remove-referral-entry/remove-referral-entry.ts';
import { referralStream } from './referral/referral.ts';
import { SendReferralHandler } from './referral/send-referral/send-referral.handler.ts';
import { SendReferralController } from './referral/send-referral/send-referral.http.ts';
import { VoidAwardController } from './referral/void-award/void-award.http.ts';
import { VoidAward, voidAward } from './referral/void-award/void-award.ts';
import { VoidWithdrawalHandler } from './referral/void-withdrawal/void-withdrawal.handler.ts';
import { VoidWithdrawalController } from './referral/void-withdrawal/void-withdrawal.http.ts';
import { WithdrawReferralController } from './referral/withdraw-referral/withdraw-referral.http.ts';
import { WithdrawReferral, withdrawReferral } from './referral/withdraw-referral/withdraw-referral.ts';
import { FindReferralController } from './views/referral-summary/find-referral.http.ts';
import { FindReferralHandler } from './views/referral-summary/find-referral.query.ts';
import { FindReferralAskedHandler } from './asked-of-a-provider/find-referral-asked.query.ts';
import { FindReferralsAskedHandler } from './asked-of-a-provider/find-referrals-asked.query.ts';
import { ReferralsAskedController } from './asked-of-a-provider/referrals-asked.http.ts';
import { AskResponseWindowsDueHandler } from './answers/response-windows-due.query.ts';
import { AskAwardsMadeHandler } from './answers/awards-made.query.ts';
import { AskOfferTakenHandler } from './answers/offer-taken.query.ts';
import { AskPriceOfferedHandler } from './answers/price-offered.query.ts';
import { AskWithinOnesLimitHandler } from './answers/within-ones-limit.query.ts';
import { AskOpenReferralsHandler } from './answers/open-referrals.query.ts';
import { awardToMake } from './deadlines/award-to-make/award-to-make.ts';
import { referralToSend } from './deadlines/referral-to-send/referral-to-send.ts';
import { awaitedAnswer } from './deadlines/awaited-answer/awaited-answer.ts';
import { responseWindow } from './deadlines/response-window/response-window-open.ts';
import { AskReferralsAgainstBirthHandler } from './answers/referrals-against-birth.query.ts';
import { referralEvents } from './referral/referral.events.ts';
import { referralSummary } from './views/referral-summary/referral-summary.ts';

/** The composition root binds its questions: what stands under asks/. */
export const referrals = context({
  name: 'referrals',
  events: referralEvents,
  views: [referralSummary],
  deadlines: [responseWindow, awaitedAnswer, referralToSend, awardToMake],
  services: [FactsForFilling],
  routes: [
    FillInReferralController,
    ChangeReferralController,
    SendReferralController,
    FindReferralController,
    ReferralsAskedController,
    MakeOfferController,
    DeclineReferralController,
    CorrectReceiptController,
    AwardReferralController,
    CorrectAwardController,
    VoidAwardController,
    RemoveReferralEntryController,
    WithdrawReferralController,
    CorrectWithdrawalController,
    VoidWithdrawalController,
  ],
  handlers: [
    FillInReferralHandler,
    ChangeReferralHandler,
    SendReferralHandler,
    handles(MakeOffer, referralStream, 'referralId', makeOffer),
    handles(DeclineReferral, referralStream, 'referralId', declineReferral),
    handles(CloseResponseWindow, referralStream, 'referralId', closeResponseWindow),
    handles(CorrectReceipt, referralStream, 'referralId', correctReceipt),
    AwardReferralHandler,
    handles(CorrectAward, referralStream, 'referralId', correctAward),
    handles(VoidAward, referralStream, 'referralId', voidAward),
    handles(RemoveReferralEntry, referralStream, 'referralId', removeReferralEntry),
    handles(WithdrawReferral, referralStream, 'referralId', withdrawReferral),
    handles(CorrectWithdrawal, referralStream, 'referralId', correctWithdrawal),
    VoidWithdrawalHandler,
    FindReferralHandler,
    FindReferralsAskedHandler,
    FindReferralAskedHandler,
    AskResponseWindowsDueHandler,
    AskReferralsAgainstBirthHandler,
    AskOfferTakenHandler,
    AskPriceOfferedHandler,
    AskWithinOnesLimitHandler,
    AskAwardsMadeHandler,
    AskOpenReferralsHandler,
  ],
});
