export { oversight } from './oversight.module.ts';
export { ScopesOfRecords } from './views/record-scopes/scopes-of-records.service.ts';
export { FindChildLine, type ChildLineFound, type LineAsked } from './views/child-line/find-child-line.query.ts';
export { FindLineEntry, type LineEntryFound } from './views/child-line/find-line-entry.query.ts';
export { ExportChildLine, ExportLineFile } from './views/child-line/export-child-line.query.ts';
export { FindTakenOut, type TakenOutFound } from './taken-out/find-taken-out.query.ts';
export { FindCaseloadCounts, type CountedLists } from './caseload/find-caseload-counts.query.ts';
export { FindCaseload, type CaseloadAsked, type CaseloadFound } from './caseload/find-caseload.query.ts';
export { ExportCaseload, MOST_AT_ONCE, type ExportAsked, caseloadFile } from './caseload/export-caseload.query.ts';
export { CaseloadFileJob } from './caseload/caseload-file-job.service.ts';
export { CaseloadRequest } from './caseload/caseload.request.ts';
export { FindCaseloadRequest } from './caseload/find-caseload.request.ts';
export { FindSeenWhileOne, type SeenWhileOneFound } from './who-looked/find-seen-while-one.query.ts';
export { FindAccesses, type AccessesFound } from './who-looked/find-accesses.query.ts';
export { FindOpenings, type OpeningsFound } from './who-looked/find-openings.query.ts';
export { type DueFound } from './due/find-due.query.ts';
export { FindDueOfChild, type DueOfChildFound } from './due/find-due-of-child.query.ts';
export { FindChanges, type ChangesFound, type ChangeShown } from './what-changed/find-changes.query.ts';
export { FindWork, type WorkFound } from './due/find-work.query.ts';
export { FindDueMarks } from './due/find-due-marks.query.ts';
export { FindAccessesRequest } from './who-looked/find-accesses.request.ts';
export { FindReferralsOfChild, type ReferralOfChild } from './referrals/find-referrals-of-child.query.ts';
export { FindReferrals, type ReferralsFound, type ReferralsWanted } from './referrals/find-referrals.query.ts';
export type { ReferralListed } from './referrals/referral-on-list.ts';
export {
  FindPlacementsListed,
  type PlacementsListedFound,
  type PlacementsWanted,
} from './placements/find-placements-listed.query.ts';
export { FindPlacementsCounted } from './placements/find-placements-counted.query.ts';
export type { PlacementOnList } from './placements/placement-on-list.ts';
export { FindLiftingsAsked, type LiftingsAskedFound } from './second-words/find-liftings-asked.query.ts';
export { FindMergesAsked, type MergesAskedFound } from './second-words/find-merges-asked.query.ts';
export { FindLeftBehind, type LeftBehindFound } from './left-behind/find-left-behind.query.ts';
export { FindChildrenOfOfficer } from './left-behind/find-children-of-officer.query.ts';
export { FindPlaces } from './registers/find-places.query.ts';
export { FindMarksOutside, type MarksOutsideFound } from './registers/find-marks-outside.query.ts';
export { FindMissingMarks } from './registers/find-missing-marks.query.ts';
export { FindUnmarked, type UnmarkedFound } from './registers/find-unmarked.query.ts';
export type { ChildAtPlace } from './registers/child-at-place.ts';
export { FindRegister } from './registers/find-register.query.ts';
export { FindWeekRegister, type ChildInWeek } from './registers/find-week-register.query.ts';
export { ExportPlacements } from './list-files/export-placements.query.ts';
export { ExportReferrals } from './list-files/export-referrals.query.ts';
export { ExportWork, ExportWorkHandler, type WorkTakenOut } from './list-files/export-work.query.ts';
export type { WholeList } from './list-files/whole-list.ts';
export * from './pure/index.ts';
export { FindAddressesProtected } from './rows-marked/find-addresses-protected.query.ts';
export { FindProof, type RecordVerified } from './find-proof/find-proof.query.ts';
