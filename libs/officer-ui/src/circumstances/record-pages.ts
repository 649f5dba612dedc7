import type { Type } from '@nestjs/common';
import { ChangeAddressesPage, CorrectAddressesPage } from './addresses-pages.http.ts';
import { ChangeCareStatusPage, CorrectCareStatusPage } from './care-status-pages.http.ts';
import { ChangeCharacteristicsPage, CorrectCharacteristicsPage } from './characteristics-pages.http.ts';
import { AddExaminationPage, ChangeExaminationPage, CorrectExaminationPage } from './examinations-pages.http.ts';
import { ChangeHealthPage, CorrectHealthPage } from './health-pages.http.ts';
import {
  ChangeParentalResponsibilityPage,
  CorrectParentalResponsibilityPage,
} from './parental-responsibility-pages.http.ts';
import { AddPersonAroundPage, ChangePersonAroundPage, CorrectPersonAroundPage } from './people-pages.http.ts';
import { ChangeOwnSayPage, CorrectOwnSayPage } from './own-say-pages.http.ts';
import { AddProfessionalPage, ChangeProfessionalPage, CorrectProfessionalPage } from './professionals-pages.http.ts';
import { AddOtherNumberPage, ChangeOtherNumberPage, CorrectOtherNumberPage } from './other-numbers-pages.http.ts';
import { ChangeUpnPage, CorrectUpnPage } from './upn-pages.http.ts';
import { BirthPage } from '../correct-identity/birth-page.http.ts';
import { AddSiblingPage, ChangeSiblingPage, CorrectSiblingPage } from './siblings-pages.http.ts';
import { RecordPageController } from './record-page.http.ts';
import { ChangeHomeAuthorityPage, CorrectHomeAuthorityPage } from './home-authority-pages.http.ts';
import { ChangeNamesPage, CorrectNamesPage } from './names-pages.http.ts';
import { ChangeRollsPage, CorrectRollsPage } from '../rolls/rolls-pages.http.ts';
import {
  CloseRecordPage,
  CorrectClosingPage,
  ReopenRecordPage,
  VoidClosingPage,
  CorrectReopeningPage,
  VoidReopeningPage,
} from '../closing/closing-pages.http.ts';
import {
  ChangeWhereaboutsPage,
  CorrectWhereaboutsPage,
  VoidWhereaboutsPage,
} from '../closing/whereabouts-pages.http.ts';
import { ChangeSenStatusPage, CorrectSenStatusPage } from './sen-status-pages.http.ts';
import { VoidCircumstancePage } from './void-circumstance-page.http.ts';

/** How a child lives and learns: the page, and those of each part. */
export const recordPages: readonly Type[] = [
  RecordPageController,
  VoidCircumstancePage,
  ...[AddPersonAroundPage, ChangePersonAroundPage, CorrectPersonAroundPage],
  ...[AddSiblingPage, ChangeSiblingPage, CorrectSiblingPage],
  ...[ChangeParentalResponsibilityPage, CorrectParentalResponsibilityPage],
  ...[ChangeOwnSayPage, CorrectOwnSayPage],
  ...[AddProfessionalPage, ChangeProfessionalPage, CorrectProfessionalPage],
  ...[ChangeHealthPage, CorrectHealthPage],
  ...[AddExaminationPage, ChangeExaminationPage, CorrectExaminationPage],
  ...[ChangeCharacteristicsPage, CorrectCharacteristicsPage],
  ...[ChangeRollsPage, CorrectRollsPage],
  ...[ChangeWhereaboutsPage, CorrectWhereaboutsPage],
  ...[
    VoidWhereaboutsPage,
    CloseRecordPage,
    CorrectClosingPage,
    VoidClosingPage,
    ReopenRecordPage,
    CorrectReopeningPage,
    VoidReopeningPage,
  ],
  ...[ChangeNamesPage, CorrectNamesPage],
  BirthPage,
  ...[ChangeUpnPage, CorrectUpnPage],
  ...[AddOtherNumberPage, ChangeOtherNumberPage, CorrectOtherNumberPage],
  ...[ChangeAddressesPage, CorrectAddressesPage],
  ...[ChangeHomeAuthorityPage, CorrectHomeAuthorityPage],
  ...[ChangeSenStatusPage, CorrectSenStatusPage],
  ...[ChangeCareStatusPage, CorrectCareStatusPage],
];
