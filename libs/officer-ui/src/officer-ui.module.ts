import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Authority } from '#platform/gateway';
import { TokenVerifier } from '#platform/identity';
import { Clock } from '#platform/time';
import { PageSession, SessionCookies, type SessionKey } from '#nest/web';
import { ProblemPages } from '#platform/web';
import { ActingAsController } from './acting-as/acting-as.http.ts';
import {
  ConfirmGrantPage,
  DeclineGrantPage,
  EndGrantPage,
  EnterPersonPage,
  GiveCoverPage,
  GiveRolePage,
  GiveTermsOfAuditPage,
} from './people/person-forms.http.ts';
import {
  ProposeToDestroyDetailsPage,
  ChangeDetailsPage,
  DeclineToDestroyDetailsPage,
  DestroyDetailsPage,
} from './people/details-forms.http.ts';
import { PersonPageController } from './people/person-page.http.ts';
import { GrantsGivenPageController } from './people/grants-given-page.http.ts';
import { LetGoPageController } from './what-waits/let-go-page.http.ts';
import { WhatWaitsPageController } from './what-waits/what-waits-page.http.ts';
import { ToConfirmPageController } from './to-confirm/to-confirm-page.http.ts';
import { RegisterOfPeopleController } from './people/register-of-people-page.http.ts';
import { AssetsController } from './assets/assets.http.ts';
import {
  ConfirmRolePage,
  DeclineRolePage,
  EndRolePage,
  ProposeRoleChangePage,
  ProposeRolePage,
} from './roles/role-forms.http.ts';
import { RolePageController } from './roles/role-page.http.ts';
import { RolesPageController } from './roles/roles-page.http.ts';
import { BarPersonPage, LiftBarPage } from './bars/bar-forms.http.ts';
import { protectionPages } from './protection/protection-pages.ts';
import { EndSharingPage, ShareRecordPage } from './sharing/sharing-forms.http.ts';
import { BarsPageController } from './bars/bars-page.http.ts';
import { AuditedChildrenPageController } from './audit-terms/audited-children-page.http.ts';
import { VerifyAuditedPageController } from './audit-terms/verify-audited-page.http.ts';
import { AuditTermsPageController } from './audit-terms/audit-terms-page.http.ts';
import { AwardReferralPage } from './award-referral/award-referral-page.http.ts';
import { recordPages } from './circumstances/record-pages.ts';
import { ChildAttendanceController } from './child/child-attendance.http.ts';
import { VerifyPageController } from './child/verify-page.http.ts';
import { ChildPlacementController } from './child/child-placement.http.ts';
import { ChildPlacementsController } from './child/child-placements.http.ts';
import { AroundChild } from './child/around-child.ts';
import { DestroyedRecord } from './child/destroyed-record.ts';
import { ChildOverviewController } from './child/overview.http.ts';
import { CalendarsRunOut } from './calendars/calendars-run-out.ts';
import { childrenListPages } from './children-lists/children-list-pages.ts';
import { listFilePages } from './list-files/list-file-pages.ts';
import { calendarPages } from './calendars/calendar-pages.ts';
import { CaseloadPageController } from './caseload/caseload-page.http.ts';
import { ExportCaseloadPageController } from './caseload/export-page.http.ts';
import { ChildLinePageController } from './child-line/child-line.http.ts';
import { NamesKnown, type Names } from './words/wording.ts';
import { SentBefore } from './forms/sent-before.ts';
import { NewsOfWork } from './due/news-of-work.ts';
import { NewsOfWorkController } from './due/news-of-work.http.ts';
import { DuePageController } from './due/due-page.http.ts';
import { ChangesInShort } from './what-changed/changes-in-short.ts';
import { WhatChangedPageController } from './what-changed/what-changed-page.http.ts';
import { CouncilKnown } from './council/council-known.ts';
import { noLook, type CouncilLook } from './council/council-look.ts';
import { CouncilPagesController } from './council/council-pages.http.ts';
import { noStatements, type CouncilStatements } from './council/council-statements.ts';
import { AgreeExtensionPage } from './agree-extension/agree-extension-page.http.ts';
import { ConfirmReturnPage } from './confirm-return/confirm-return-page.http.ts';
import { PlanReturnPage } from './plan-return/plan-return-page.http.ts';
import { DestroyPersonalDataPage } from './destroy-personal-data/destroy-personal-data-page.http.ts';
import { pagesThatOpenAPlacement } from './take-over-placement/pages-that-open-a-placement.ts';
import { EndPlacementPage } from './end-placement/end-placement-page.http.ts';
import { JobPageController } from './longer-work/job-page.http.ts';
import { LongerWorkController } from './longer-work/longer-work.http.ts';
import { RebuildsPageController } from './longer-work/rebuilds-page.http.ts';
import { pagesOfHolders } from './holders/pages-of-holders.ts';
import {
  RemoveCircumstancePage,
  RemoveMarkPage,
  RemovePlacementEntryPage,
  RemoveReferralEntryPage,
} from './remove-entry/remove-entry-pages.http.ts';
import { correctPlacementPages } from './put-right/pages-that-correct.ts';
import { pagesOfReferralsPutRight } from './put-right/pages-that-correct-referrals.ts';
import { VoidPlacementEntryPage } from './put-right/void-placement-entry-page.http.ts';
import { pagesOfMarks } from './no-session/pages-of-marks.ts';
import { CorrectIdentityPage } from './correct-identity/correct-identity-page.http.ts';
import {
  AddOpeningReasonPage,
  EndOpeningReasonPage,
  RewordOpeningReasonPage,
} from './opening-reasons/reason-forms.http.ts';
import { ReasonsPageController } from './opening-reasons/reasons-page.http.ts';
import { OpeningsPageController } from './openings/openings-page.http.ts';
import { OpenRecordController } from './open-record/open-record.http.ts';
import { ChangeReferralPage } from './referral/change-referral-page.http.ts';
import { FillInReferralPage } from './referral/fill-in-referral-page.http.ts';
import {
  ReferralAskedPageController,
  ReferralsAskedPageController,
} from './referrals-asked/referrals-asked-page.http.ts';
import { ReferralsPageController } from './referrals/referrals-page.http.ts';
import { ReferralPageController } from './referral/referral-page.http.ts';
import { SendReferralPage } from './referral/send-referral-page.http.ts';
import { WithdrawReferralPage } from './referral/withdraw-referral-page.http.ts';
import { RecordMarksPage } from './record-marks/record-marks-page.http.ts';
import { RecordReviewPage } from './record-review/record-review-page.http.ts';
import { RegisterChildPage } from './register-child/register-child-page.http.ts';
import { DrawnProblemPages } from './problems/drawn-problem-pages.ts';
import type { Mode } from './render/layout-model.ts';
import { possibleDuplicatesPages } from './possible-duplicates/possible-duplicates-pages.ts';
import { PupilAttendanceController } from './our-children/pupil-attendance.http.ts';
import { PlacementsPageController } from './placements/placements-page.http.ts';
import { PlacesPageController } from './registers/places-page.http.ts';
import { SessionRegisterPage } from './registers/session-register-page.http.ts';
import { WeekRegisterPage } from './registers/week-register-page.http.ts';
import { ForItsReader } from './render/for-its-reader.ts';
import { Pages } from './render/pages.ts';
import { ServiceNotices } from './render/service-notices.ts';
import { OpenedEntryController } from './opened-entry/opened-entry.http.ts';
import { LineFilePageController } from './line-file/line-file.http.ts';
import { PrintLinePageController } from './print-line/print-line.http.ts';
import { TakenOutPageController } from './taken-out/taken-out.http.ts';
import { SchoolsFoundController } from './schools/schools-found.http.ts';
import { FindChildController } from './find-child/find-child-page.http.ts';
import { WatchersNews } from './start/watchers-news.ts';
import { StartController } from './start/start.http.ts';
import { TwoReadingsController } from './two-readings/two-readings.http.ts';
import { StaySignedInController } from './session/session.http.ts';
import { WhoLookedPageController } from './who-looked/who-looked.http.ts';

/** `names` of providers and agreements; without them the pages show ids. */
export type OfficerUiOptions = Readonly<{
  mode: Mode;
  names?: Names;
  sessionKey: SessionKey;
  council?: CouncilStatements;
  look?: CouncilLook;
}>;

/** Every page; its routes declare what it asks and sends. */
export const officerPages: readonly Type[] = [
  StartController,
  FindChildController,
  CaseloadPageController,
  ExportCaseloadPageController,
  TakenOutPageController,
  PrintLinePageController,
  LineFilePageController,
  DuePageController,
  WhatChangedPageController,
  ReferralsPageController,
  PlacementsPageController,
  PupilAttendanceController,
  ReferralsAskedPageController,
  ReferralAskedPageController,
  LongerWorkController,
  JobPageController,
  RebuildsPageController,
  ChildOverviewController,
  ChildLinePageController,
  OpenedEntryController,
  TwoReadingsController,
  ChildPlacementsController,
  ChildPlacementController,
  ChildAttendanceController,
  VerifyPageController,
  WhoLookedPageController,
  OpeningsPageController,
  ...[ReasonsPageController, AddOpeningReasonPage, RewordOpeningReasonPage, EndOpeningReasonPage],
  ...calendarPages,
  BarsPageController,
  BarPersonPage,
  LiftBarPage,
  ...protectionPages,
  ...[ShareRecordPage, EndSharingPage, DestroyPersonalDataPage],
  CouncilPagesController,
  OpenRecordController,
  RegisterChildPage,
  CorrectIdentityPage,
  ...pagesOfMarks,
  ...correctPlacementPages,
  ...[VoidPlacementEntryPage, ...pagesOfReferralsPutRight],
  RecordReviewPage,
  RecordMarksPage,
  ...pagesThatOpenAPlacement,
  AgreeExtensionPage,
  PlanReturnPage,
  ConfirmReturnPage,
  EndPlacementPage,
  FillInReferralPage,
  ReferralPageController,
  ChangeReferralPage,
  SendReferralPage,
  WithdrawReferralPage,
  AwardReferralPage,
  StaySignedInController,
  ...pagesOfHolders,
  ...recordPages,
  RemoveCircumstancePage,
  RemoveReferralEntryPage,
  RemovePlacementEntryPage,
  RemoveMarkPage,
  ActingAsController,
  RegisterOfPeopleController,
  GrantsGivenPageController,
  ToConfirmPageController,
  ...[WhatWaitsPageController, LetGoPageController],
  PersonPageController,
  EnterPersonPage,
  GiveRolePage,
  GiveCoverPage,
  GiveTermsOfAuditPage,
  ...[RolesPageController, RolePageController, ProposeRolePage, ProposeRoleChangePage],
  ...[ConfirmRolePage, DeclineRolePage, EndRolePage],
  ...[AuditTermsPageController, AuditedChildrenPageController, VerifyAuditedPageController],
  ConfirmGrantPage,
  DeclineGrantPage,
  EndGrantPage,
  ChangeDetailsPage,
  ProposeToDestroyDetailsPage,
  DestroyDetailsPage,
  DeclineToDestroyDetailsPage,
  ...[PlacesPageController, WeekRegisterPage, SessionRegisterPage],
  ...[...childrenListPages, ...listFilePages, ...possibleDuplicatesPages],
];

/** What scripts of the pages ask: nobody is led there. */
export const answersToScripts: readonly Type[] = [SchoolsFoundController, NewsOfWorkController];

/** The officers’ pages, and every problem as a page for who asks with a browser. Needs IdentityModule and a Clock. */
@Module({})
export class OfficerUiModule {
  static forRoot({
    mode,
    names = {},
    sessionKey,
    council = noStatements,
    look = noLook,
  }: OfficerUiOptions): DynamicModule {
    return {
      module: OfficerUiModule,
      global: true,
      controllers: [AssetsController, ...officerPages, ...answersToScripts],
      providers: [
        {
          provide: Pages,
          useFactory: (verifier: TokenVerifier, authority: Authority, clock: Clock, notices?: ServiceNotices) =>
            new Pages(mode, { verifier, authority, clock }, notices ?? null, look),
          inject: [TokenVerifier, Authority, Clock, { token: ServiceNotices, optional: true }],
        },
        { provide: NamesKnown, useValue: new NamesKnown(names) },
        {
          provide: SessionCookies,
          useFactory: (clock: Clock) => new SessionCookies(sessionKey, clock),
          inject: [Clock],
        },
        { provide: CouncilKnown, useValue: new CouncilKnown(council, look) },
        AroundChild,
        WatchersNews,
        CalendarsRunOut,
        // Before all that words anything.
        { provide: APP_INTERCEPTOR, useClass: ForItsReader },
        { provide: APP_INTERCEPTOR, useClass: DestroyedRecord },
        NewsOfWork,
        ChangesInShort,
        PageSession,
        SentBefore,
        { provide: ProblemPages, useClass: DrawnProblemPages },
      ],
      exports: [ProblemPages, PageSession],
    };
  }
}
