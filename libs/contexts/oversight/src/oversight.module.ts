import { context } from '#platform/context';
import { CaseRows } from './caseload/case-rows.service.ts';
import { ExportCaseloadController } from './caseload/export-caseload.http.ts';
import { ExportCaseloadHandler } from './caseload/export-caseload.query.ts';
import { CaseloadFileJob } from './caseload/caseload-file-job.service.ts';
import { MakeCaseloadFileHandler } from './caseload/make-caseload-file.handler.ts';
import { MakeCaseloadFileController } from './caseload/make-caseload-file.http.ts';
import { FindCaseloadCountsHandler } from './caseload/find-caseload-counts.query.ts';
import { FindCaseloadController } from './caseload/find-caseload.http.ts';
import { FindCaseloadHandler } from './caseload/find-caseload.query.ts';
import { DueRows } from './due/due-rows.service.ts';
import { FindDueController, FindDueOfChildController } from './due/find-due.http.ts';
import { FindDueOfChildHandler } from './due/find-due-of-child.query.ts';
import { FindDueMarksHandler } from './due/find-due-marks.query.ts';
import { WorkBesidesController } from './due/work-besides.http.ts';
import { NextDue } from './due/next-due.service.ts';
import { FindDueHandler } from './due/find-due.query.ts';
import { CoveredToday } from './due/covered-today.service.ts';
import { FindWorkHandler } from './due/find-work.query.ts';
import { WeeklyPrices } from './due/weekly-prices.service.ts';
import { WorkReader } from './due/work-reader.service.ts';
import { FindChildrenOfOfficerHandler } from './left-behind/find-children-of-officer.query.ts';
import { FindMergesAskedHandler } from './second-words/find-merges-asked.query.ts';
import { FindLiftingsAskedHandler } from './second-words/find-liftings-asked.query.ts';
import { FindLeftBehindHandler } from './left-behind/find-left-behind.query.ts';
import { FindPlacesHandler } from './registers/find-places.query.ts';
import { FindUnmarkedHandler } from './registers/find-unmarked.query.ts';
import { FindMissingMarksHandler } from './registers/find-missing-marks.query.ts';
import { FindMarksOutsideHandler } from './registers/find-marks-outside.query.ts';
import { ChildrenAtPlace } from './registers/children-at-place.service.ts';
import { FindRegisterHandler } from './registers/find-register.query.ts';
import { FindWeekRegisterHandler } from './registers/find-week-register.query.ts';
import { RegistersController } from './registers/registers.http.ts';
import { ExportPlacementsHandler } from './list-files/export-placements.query.ts';
import { ExportReferralsHandler } from './list-files/export-referrals.query.ts';
import { ExportWorkHandler } from './list-files/export-work.query.ts';
import { WholeLists } from './list-files/whole-lists.service.ts';
import { FindAddressesProtectedHandler } from './rows-marked/find-addresses-protected.query.ts';
import { FindProofController } from './find-proof/find-proof.http.ts';
import { FindProofHandler } from './find-proof/find-proof.query.ts';
import { FindSeenWhileOneController } from './who-looked/find-seen-while-one.http.ts';
import { FindSeenWhileOneHandler } from './who-looked/find-seen-while-one.query.ts';
import { FindAccessesController } from './who-looked/find-accesses.http.ts';
import { FindOpeningsController } from './who-looked/find-openings.http.ts';
import { FindOpeningsHandler } from './who-looked/find-openings.query.ts';
import { FindAccessesHandler } from './who-looked/find-accesses.query.ts';
import { FindPlacementsListedController } from './placements/find-placements-listed.http.ts';
import { FindPlacementsCountedHandler } from './placements/find-placements-counted.query.ts';
import { FindPlacementsListedHandler } from './placements/find-placements-listed.query.ts';
import { FindReferralsController } from './referrals/find-referrals.http.ts';
import { FindChangesHandler } from './what-changed/find-changes.query.ts';
import { FindReferralsOfChildHandler } from './referrals/find-referrals-of-child.query.ts';
import { FindReferralsHandler } from './referrals/find-referrals.query.ts';
import { FindTakenOutController } from './taken-out/find-taken-out.http.ts';
import { FindTakenOutHandler } from './taken-out/find-taken-out.query.ts';
import { ExportChildLineHandler, ExportLineFileHandler } from './views/child-line/export-child-line.query.ts';
import { FindChildLineController } from './views/child-line/find-child-line.http.ts';
import { FindLineEntryController } from './views/child-line/find-line-entry.http.ts';
import { FindChildLineHandler } from './views/child-line/find-child-line.query.ts';
import { FindLineEntryHandler } from './views/child-line/find-line-entry.query.ts';
import { withoutEducation } from './deadlines/awaited-of-all.ts';
import { childLine } from './views/child-line/child-line.ts';
import { marksBeyond } from './views/marks-beyond/marks-beyond.ts';
import { recordScopes } from './views/record-scopes/record-scopes.ts';

/** Decides nothing: reads what every context recorded, and says what is awaited of all of it together. */
export const oversight = context({
  name: 'oversight',
  views: [childLine, recordScopes, marksBeyond],
  deadlines: [withoutEducation],
  routes: [
    FindChildLineController,
    FindLineEntryController,
    FindCaseloadController,
    ExportCaseloadController,
    MakeCaseloadFileController,
    RegistersController,
    ...[FindAccessesController, FindSeenWhileOneController],
    FindOpeningsController,
    FindDueController,
    FindDueOfChildController,
    WorkBesidesController,
    FindTakenOutController,
    FindReferralsController,
    FindPlacementsListedController,
    FindProofController,
  ],
  handlers: [
    ...[FindChildLineHandler, FindCaseloadHandler, ExportCaseloadHandler, MakeCaseloadFileHandler],
    ...[FindPlacesHandler, FindRegisterHandler, FindAccessesHandler, FindDueHandler, FindDueOfChildHandler],
    FindSeenWhileOneHandler,
    ...[FindWorkHandler, FindChangesHandler],
    ...[
      ExportChildLineHandler,
      FindTakenOutHandler,
      FindDueMarksHandler,
      FindOpeningsHandler,
      FindCaseloadCountsHandler,
      ...[FindReferralsHandler, FindReferralsOfChildHandler],
      FindPlacementsListedHandler,
      FindPlacementsCountedHandler,
    ],
    ...[FindProofHandler, FindUnmarkedHandler, FindMarksOutsideHandler, FindMissingMarksHandler],
    ...[FindLeftBehindHandler, FindChildrenOfOfficerHandler, FindLiftingsAskedHandler, FindMergesAskedHandler],
    ...[ExportPlacementsHandler, ExportReferralsHandler, ExportWorkHandler],
    ...[FindLineEntryHandler, ExportLineFileHandler, FindWeekRegisterHandler, FindAddressesProtectedHandler],
  ],
  jobs: [CaseloadFileJob],
  services: [CaseRows, ChildrenAtPlace, DueRows, NextDue, WeeklyPrices, CoveredToday, WorkReader, WholeLists],
});
