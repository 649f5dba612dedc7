import { context } from '#platform/context';
import { handles } from '#platform/transactions';
import { AgreeExtension, agreeExtension } from './placement/agree-extension/agree-extension.ts';
import { CarryLeavingDate, carryLeavingDate } from './placement/carry-leaving-date/carry-leaving-date.ts';
import { ConfirmReturn, confirmReturn } from './placement/confirm-return/confirm-return.ts';
import { CorrectEnd, correctEnd } from './placement/correct-end/correct-end.ts';
import { CorrectExtension, correctExtension } from './placement/correct-extension/correct-extension.ts';
import {
  CorrectReturnConfirmation,
  correctReturnConfirmation,
} from './placement/correct-return-confirmation/correct-return-confirmation.ts';
import { CorrectReturnPlanHandler } from './placement/correct-return-plan/correct-return-plan.handler.ts';
import { CorrectReview, correctReview } from './placement/correct-review/correct-review.ts';
import { CorrectStart, correctStart } from './placement/correct-start/correct-start.ts';
import { EndPlacement, endPlacement } from './placement/end-placement/end-placement.ts';
import { handlesWithDays } from './placement/handles-with-days.handler.ts';
import { handlesWithKnown } from './placement/handles-with-known.handler.ts';
import { handlesOfAward } from './placement/handles-of-award.handler.ts';
import { placementStream } from './placement/placement.ts';
import { schoolComingBackTo, schoolOfConfirmation } from './placement/school-of-plan.ts';
import { PlanReturnHandler } from './placement/plan-return/plan-return.handler.ts';
import { ProposePlacement, proposePlacement } from './placement/propose-placement/propose-placement.ts';
import { RecordReviewHandler } from './placement/record-review/record-review.handler.ts';
import { RemovePlacementEntryController } from './placement/remove-placement-entry/remove-placement-entry.http.ts';
import {
  RemovePlacementEntry,
  removePlacementEntry,
} from './placement/remove-placement-entry/remove-placement-entry.ts';
import { RemoveProposal, removeProposal } from './placement/remove-proposal/remove-proposal.ts';
import { StartPlacement, startPlacement } from './placement/start-placement/start-placement.ts';
import { VoidPlacementEntry, voidPlacementEntry } from './placement/void-placement-entry/void-placement-entry.ts';
import { WithdrawPlacement, withdrawPlacement } from './placement/withdraw-placement/withdraw-placement.ts';
import { AgreeExtensionController } from './placement/agree-extension/agree-extension.http.ts';
import { ConfirmReturnController } from './placement/confirm-return/confirm-return.http.ts';
import { CorrectEndController } from './placement/correct-end/correct-end.http.ts';
import { CorrectExtensionController } from './placement/correct-extension/correct-extension.http.ts';
import { CorrectReturnConfirmationController } from './placement/correct-return-confirmation/correct-return-confirmation.http.ts';
import { CorrectReturnPlanController } from './placement/correct-return-plan/correct-return-plan.http.ts';
import { CorrectReviewController } from './placement/correct-review/correct-review.http.ts';
import { CorrectStartController } from './placement/correct-start/correct-start.http.ts';
import { EndPlacementController } from './placement/end-placement/end-placement.http.ts';
import { PlanReturnController } from './placement/plan-return/plan-return.http.ts';
import { RecordReviewController } from './placement/record-review/record-review.http.ts';
import { TakeOverPlacementController } from './placement/take-over-placement/take-over-placement.http.ts';
import { TakeOverPlacementHandler } from './placement/take-over-placement/take-over-placement.handler.ts';
import { StartPlacementController } from './placement/start-placement/start-placement.http.ts';
import { VoidPlacementEntryController } from './placement/void-placement-entry/void-placement-entry.http.ts';
import { AskDaysInPlacementsHandler } from './answers/days-in-placements.query.ts';
import { AskPlacementsAgainstBirthHandler } from './answers/placements-against-birth.query.ts';
import { AskPlacementsOnHandler } from './answers/placements-on.query.ts';
import { AskPlacementsRunningHandler } from './answers/placements-running.query.ts';
import { AskStaysOfChildHandler } from './answers/stays-of-child.query.ts';
import { FindOutcomesController } from './views/outcomes/find-outcomes.http.ts';
import { FindOutcomesHandler } from './views/outcomes/find-outcomes.query.ts';
import { FindPlacementsController } from './views/placements-with-next-dates/find-placements.http.ts';
import { FindPlacementsHandler } from './views/placements-with-next-dates/find-placements.query.ts';
import { placementEnds } from './deadlines/placement-ends/placement-ends.ts';
import { startToRecord } from './deadlines/start-to-record/start-to-record.ts';
import { leavesSchoolAge } from './deadlines/leaves-school-age/leaves-school-age.ts';
import { adviceWaits } from './deadlines/advice-to-act-on/advice-to-act-on.ts';
import { returnAwaited } from './deadlines/return-to-confirm/return-to-confirm.ts';
import { reviewDue } from './deadlines/review-due/review-due.ts';
import { placementEvents } from './placement/placement.events.ts';
import { placementsWithNextDates } from './views/placements-with-next-dates/placements-with-next-dates.ts';
import { outcomes } from './views/outcomes/outcomes.ts';

export const placements = context({
  name: 'placements',
  events: placementEvents,
  views: [placementsWithNextDates, outcomes],
  deadlines: [reviewDue, leavesSchoolAge, startToRecord, placementEnds, adviceWaits, returnAwaited],
  routes: [
    AgreeExtensionController,
    ConfirmReturnController,
    CorrectEndController,
    CorrectExtensionController,
    CorrectReturnConfirmationController,
    CorrectReturnPlanController,
    CorrectReviewController,
    CorrectStartController,
    EndPlacementController,
    PlanReturnController,
    RecordReviewController,
    StartPlacementController,
    TakeOverPlacementController,
    RemovePlacementEntryController,
    VoidPlacementEntryController,
    FindOutcomesController,
    FindPlacementsController,
  ],
  handlers: [
    handlesOfAward(ProposePlacement, proposePlacement, { takesUp: true }),
    handlesOfAward(WithdrawPlacement, withdrawPlacement, { takesUp: false }),
    handlesOfAward(RemoveProposal, removeProposal, { takesUp: false }),
    TakeOverPlacementHandler,
    handlesWithKnown(StartPlacement, startPlacement),
    RecordReviewHandler,
    handlesWithKnown(AgreeExtension, agreeExtension),
    handles(CarryLeavingDate, placementStream, 'placementId', carryLeavingDate),
    PlanReturnHandler,
    handlesWithDays(ConfirmReturn, confirmReturn, schoolComingBackTo),
    handlesWithKnown(EndPlacement, endPlacement),
    handlesWithKnown(CorrectStart, correctStart),
    handlesWithDays(CorrectReview, correctReview),
    handlesWithKnown(CorrectExtension, correctExtension),
    handlesWithKnown(CorrectEnd, correctEnd),
    CorrectReturnPlanHandler,
    handlesWithDays(CorrectReturnConfirmation, correctReturnConfirmation, schoolOfConfirmation),
    handles(RemovePlacementEntry, placementStream, 'placementId', removePlacementEntry),
    handles(VoidPlacementEntry, placementStream, 'placementId', voidPlacementEntry),
    FindPlacementsHandler,
    FindOutcomesHandler,
    AskPlacementsOnHandler,
    AskDaysInPlacementsHandler,
    AskPlacementsAgainstBirthHandler,
    AskStaysOfChildHandler,
    AskPlacementsRunningHandler,
  ],
});
