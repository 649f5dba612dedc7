export { SchoolsReturnedTo } from './asks/schools-returned-to.ts';
export { placements } from './placements.module.ts';
export { AskPlacementsOn } from './answers/placements-on.query.ts';
export { AskPlacementsAgainstBirth } from './answers/placements-against-birth.query.ts';
export { FindPlacements, type PlacementsFound } from './views/placements-with-next-dates/find-placements.query.ts';
export { FindOutcomes } from './views/outcomes/find-outcomes.query.ts';
export { EndPlacementRequest } from './placement/end-placement/end-placement.request.ts';
export { ReviewMeetingRequest } from './placement/review-meeting.request.ts';
export * from './pure/index.ts';
