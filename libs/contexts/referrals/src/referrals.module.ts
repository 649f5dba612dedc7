import { context } from '#platform/context';
import { handles } from '#platform/transactions';
import { AwardReferralController } from './referral/award-referral/award-referral.http.ts';
import { AwardReferralHandler } from './referral/award-referral/award-referral.handler.ts';
import { CloseResponseWindow, closeResponseWindow } from './referral/close-response-window/close-response-window.ts';
import { CorrectReceiptController } from './referral/correct-receipt/correct-receipt.http.ts';
import { CorrectReceipt, correctReceipt } from './referral/correct-receipt/correct-receipt.ts';
import { DeclineReferralController } from './referral/decline-referral/decline-referral.http.ts';
import { DeclineReferral, declineReferral } from './referral/decline-referral/decline-referral.ts';
import { MakeOfferController } from './referral/make-offer/make-offer.http.ts';
import { MakeOffer, makeOffer } from './referral/make-offer/make-offer.ts';
import { RemoveReferralEntryController } from './referral/remove-referral-entry/remove-referral-entry.http.ts';
import { RemoveReferralEntry, removeReferralEntry } from './referral/remove-referral-entry/remove-referral-entry.ts';
import { referralStream } from './referral/referral.ts';
import { SubmitReferralHandler } from './referral/submit-referral/submit-referral.handler.ts';
import { SubmitReferralController } from './referral/submit-referral/submit-referral.http.ts';
import { VoidAwardController } from './referral/void-award/void-award.http.ts';
import { VoidAward, voidAward } from './referral/void-award/void-award.ts';
import { WithdrawReferralController } from './referral/withdraw-referral/withdraw-referral.http.ts';
import { WithdrawReferral, withdrawReferral } from './referral/withdraw-referral/withdraw-referral.ts';
import { FindReferralController } from './views/referral-summary/find-referral.http.ts';
import { FindReferralHandler } from './views/referral-summary/find-referral.query.ts';
import { FindReferralAskedHandler } from './asked-of-a-provider/find-referral-asked.query.ts';
import { FindReferralsAskedHandler } from './asked-of-a-provider/find-referrals-asked.query.ts';
import { ReferralsAskedController } from './asked-of-a-provider/referrals-asked.http.ts';
import { AskResponseWindowsDueHandler } from './answers/response-windows-due.query.ts';
import { responseWindow } from './deadlines/response-window/response-window-open.ts';
import { AskReferralsAgainstBirthHandler } from './answers/referrals-against-birth.query.ts';
import { referralEvents } from './referral/referral.events.ts';
import { referralSummary } from './views/referral-summary/referral-summary.ts';

/** The composition root binds its questions: ChildrenOnRecord, Lots and ApprovalLimits. */
export const referrals = context({
  name: 'referrals',
  events: referralEvents,
  views: [referralSummary],
  deadlines: [responseWindow],
  routes: [
    SubmitReferralController,
    FindReferralController,
    ReferralsAskedController,
    MakeOfferController,
    DeclineReferralController,
    CorrectReceiptController,
    AwardReferralController,
    VoidAwardController,
    RemoveReferralEntryController,
    WithdrawReferralController,
  ],
  handlers: [
    SubmitReferralHandler,
    handles(MakeOffer, referralStream, 'referralId', makeOffer),
    handles(DeclineReferral, referralStream, 'referralId', declineReferral),
    handles(CloseResponseWindow, referralStream, 'referralId', closeResponseWindow),
    handles(CorrectReceipt, referralStream, 'referralId', correctReceipt),
    AwardReferralHandler,
    handles(VoidAward, referralStream, 'referralId', voidAward),
    handles(RemoveReferralEntry, referralStream, 'referralId', removeReferralEntry),
    handles(WithdrawReferral, referralStream, 'referralId', withdrawReferral),
    FindReferralHandler,
    FindReferralsAskedHandler,
    FindReferralAskedHandler,
    AskResponseWindowsDueHandler,
    AskReferralsAgainstBirthHandler,
  ],
});
