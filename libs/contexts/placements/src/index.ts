export { PlacementsModule } from './placements.module.ts';
export * from './placement/placement.events.ts';
export { ProposePlacement, type Proposal } from './placement/propose-placement/propose-placement.ts';
export { CarryLeavingDate } from './placement/carry-leaving-date/carry-leaving-date.ts';
export { SchoolLeavingDates, type LeavingDate } from './questions/school-leaving-dates.ts';
export { AttendanceToDate } from './questions/attendance-to-date.ts';
