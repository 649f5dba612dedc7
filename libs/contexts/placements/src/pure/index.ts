export * from '../placement/placement.events.ts';
export { daysThereBy, placementBy } from '../placement/course-by.ts';
export { hasBegun } from '../placement/placement.ts';
export { isNotKnown, isWithoutEducation, type Destination } from '../placement/destinations.ts';
export { ProposePlacement } from '../placement/propose-placement/propose-placement.ts';
export { WithdrawPlacement } from '../placement/withdraw-placement/withdraw-placement.ts';
export { RemoveProposal } from '../placement/remove-proposal/remove-proposal.ts';
export {
  RemovePlacementEntry,
  removableOfPlacement,
} from '../placement/remove-placement-entry/remove-placement-entry.ts';
export { CarryLeavingDate } from '../placement/carry-leaving-date/carry-leaving-date.ts';
export { advisedLength, type AdvisedLength, type Stay, type StaysElsewhere } from '../placement/advised-length.ts';
export { SchoolDays } from '../asks/days-of-schools.ts';
export { SenRecorded } from '../asks/sen-on-record.ts';
export { ClosedRecords } from '../asks/closed-records.ts';
export { Births, type Birth } from '../asks/births.ts';
export { AttendanceToDate } from '../asks/attendance-to-date.ts';
export { agreedOn, agreedOnEach, sessionsOn, timetableOnEach } from '../views/placements-with-next-dates/agreed-on.ts';
export { sessionsWithoutMark, slotOfChild } from '../views/placements-with-next-dates/sessions-without-mark.ts';
export {
  placementIn,
  placementsWithNextDates,
  type PlacementDates,
} from '../views/placements-with-next-dates/placements-with-next-dates.ts';
export { outcomes } from '../views/outcomes/outcomes.ts';
export { StartPlacement } from '../placement/start-placement/start-placement.ts';
export { TakeOverPlacement } from '../placement/take-over-placement/take-over-placement.ts';
export { AgreeExtension } from '../placement/agree-extension/agree-extension.ts';
export { PlanReturn } from '../placement/plan-return/plan-return.ts';
export { ConfirmReturn } from '../placement/confirm-return/confirm-return.ts';
export { EndPlacement } from '../placement/end-placement/end-placement.ts';
export { RecordReview } from '../placement/record-review/record-review.ts';
export { CorrectStart } from '../placement/correct-start/correct-start.ts';
export { CorrectReview } from '../placement/correct-review/correct-review.ts';
export { CorrectExtension } from '../placement/correct-extension/correct-extension.ts';
export { CorrectReturnConfirmation } from '../placement/correct-return-confirmation/correct-return-confirmation.ts';
export { CorrectReturnPlan } from '../placement/correct-return-plan/correct-return-plan.ts';
export { CorrectEnd } from '../placement/correct-end/correct-end.ts';
export { VoidPlacementEntry } from '../placement/void-placement-entry/void-placement-entry.ts';
export { reviewDue, type NextReview } from '../deadlines/review-due/review-due.ts';
export { recommendations } from '../placement/placement.codes.ts';
export { startToRecord, type StartToRecord } from '../deadlines/start-to-record/start-to-record.ts';
export { placementEnds, type Ending } from '../deadlines/placement-ends/placement-ends.ts';
export { adviceWaits, type AdviceWaiting } from '../deadlines/advice-to-act-on/advice-to-act-on.ts';
export { returnAwaited, type ReturnAwaited } from '../deadlines/return-to-confirm/return-to-confirm.ts';
export { leavesSchoolAge, type Leaving } from '../deadlines/leaves-school-age/leaves-school-age.ts';
export { NO_END } from '../views/placements-with-next-dates/placements-with-next-dates.ts';
export { summaryOf } from '../views/placements-with-next-dates/next-dates.ts';
