export { placements } from './placements.module.ts';
export * from './placement/placement.events.ts';
export { ProposePlacement } from './placement/propose-placement/propose-placement.ts';
export type { Proposal } from './placement/placement-of-award.ts';
export { WithdrawPlacement } from './placement/withdraw-placement/withdraw-placement.ts';
export { RemoveProposal } from './placement/remove-proposal/remove-proposal.ts';
export {
  RemovePlacementEntry,
  removableOfPlacement,
} from './placement/remove-placement-entry/remove-placement-entry.ts';
export { RemovePlacementEntryRequest } from './placement/remove-placement-entry/remove-placement-entry.request.ts';
export { CarryLeavingDate } from './placement/carry-leaving-date/carry-leaving-date.ts';
export { Births, type Birth } from './questions/births.ts';
export { AttendanceToDate } from './questions/attendance-to-date.ts';
export { AskPlacementsOn, type PlacementOn } from './questions/placements-on.query.ts';
export { AskPlacementsAgainstBirth } from './questions/placements-against-birth.query.ts';
export type { PlacementAgainstBirth } from './placement/against-birth.ts';
export { FindPlacements, type PlacementsFound } from './views/placements-with-next-dates/find-placements.query.ts';
export { FindOutcomes, type OutcomesFound } from './views/outcomes/find-outcomes.query.ts';
export { placementsWithNextDates } from './views/placements-with-next-dates/placements-with-next-dates.ts';
export { outcomes } from './views/outcomes/outcomes.ts';
export { EndPlacement } from './placement/end-placement/end-placement.ts';
export { EndPlacementRequest } from './placement/end-placement/end-placement.request.ts';
export { RecordReview } from './placement/record-review/record-review.ts';
export { ReviewMeetingRequest } from './placement/review-meeting.request.ts';
export { reviewDue, type NextReview } from './deadlines/review-due/review-due.ts';
export { leavesSchoolAge, type Leaving } from './deadlines/leaves-school-age/leaves-school-age.ts';
