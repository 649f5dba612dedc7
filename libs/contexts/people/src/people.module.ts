import { context } from '#platform/context';
import { handles } from '#platform/transactions';
import { ProposeToDestroyDetailsController } from './staff/propose-to-destroy-details/propose-to-destroy-details.http.ts';
import {
  ProposeToDestroyDetails,
  proposeToDestroyDetails,
} from './staff/propose-to-destroy-details/propose-to-destroy-details.ts';
import { ChangeDetailsController } from './staff/change-details/change-details.http.ts';
import { ChangeDetails, changeDetails } from './staff/change-details/change-details.ts';
import { DeclineToDestroyDetailsController } from './staff/decline-to-destroy-details/decline-to-destroy-details.http.ts';
import {
  DeclineToDestroyDetails,
  declineToDestroyDetails,
} from './staff/decline-to-destroy-details/decline-to-destroy-details.ts';
import { DestroyDetailsController } from './staff/destroy-details/destroy-details.http.ts';
import { DestroyDetails, destroyDetails } from './staff/destroy-details/destroy-details.ts';
import { AddOpeningReasonHandler } from './opening-reasons/add-opening-reason/add-opening-reason.handler.ts';
import { AddOpeningReasonController } from './opening-reasons/add-opening-reason/add-opening-reason.http.ts';
import { EndOpeningReasonHandler } from './opening-reasons/end-opening-reason/end-opening-reason.handler.ts';
import { EndOpeningReasonController } from './opening-reasons/end-opening-reason/end-opening-reason.http.ts';
import { openingReasonEvents } from './opening-reasons/opening-reason.events.ts';
import { RewordOpeningReasonHandler } from './opening-reasons/reword-opening-reason/reword-opening-reason.handler.ts';
import { RewordOpeningReasonController } from './opening-reasons/reword-opening-reason/reword-opening-reason.http.ts';
import { FindOpeningReasonsController } from './views/opening-reasons/find-opening-reasons.http.ts';
import { FindOpeningReasonsHandler } from './views/opening-reasons/find-opening-reasons.query.ts';
import { reasonsRecorded } from './views/opening-reasons/reasons-recorded.ts';
import { BarPersonController } from './bars/bar-person/bar-person.http.ts';
import { BarPerson, barPerson } from './bars/bar-person/bar-person.ts';
import { barEvents } from './bars/bar.events.ts';
import { barsStream } from './bars/bars.ts';
import { LiftBarController } from './bars/lift-bar/lift-bar.http.ts';
import { LiftBar, liftBar } from './bars/lift-bar/lift-bar.ts';
import { ConfirmRoleHandler } from './own-role/confirm-role/confirm-role.handler.ts';
import { ConfirmRoleController } from './own-role/confirm-role/confirm-role.http.ts';
import { DeclineRoleController } from './own-role/decline-role/decline-role.http.ts';
import { DeclineRole, declineRole } from './own-role/decline-role/decline-role.ts';
import { EndRoleController } from './own-role/end-role/end-role.http.ts';
import { EndRole, endRole } from './own-role/end-role/end-role.ts';
import { ownRoleEvents } from './own-role/own-role.events.ts';
import { ownRoleStream } from './own-role/own-role.ts';
import { ProposeRoleHandler } from './own-role/propose-role/propose-role.handler.ts';
import { ProposeRoleController } from './own-role/propose-role/propose-role.http.ts';
import { ProposeRoleChangeHandler } from './own-role/propose-role-change/propose-role-change.handler.ts';
import { ProposeRoleChangeController } from './own-role/propose-role-change/propose-role-change.http.ts';
import { councilRoles } from './views/roles/council-roles.ts';
import { FindRoleController } from './views/roles/find-role.http.ts';
import { FindRoleHandler } from './views/roles/find-role.query.ts';
import { FindRolesController } from './views/roles/find-roles.http.ts';
import { FindRolesHandler } from './views/roles/find-roles.query.ts';
import { OwnRolesGiven } from './views/own-roles-given.service.ts';
import { ShownRoles } from './views/roles/shown-roles.service.ts';
import { ConfirmGrantController } from './staff/confirm-grant/confirm-grant.http.ts';
import { ConfirmGrant, confirmGrant } from './staff/confirm-grant/confirm-grant.ts';
import { DeclineGrantController } from './staff/decline-grant/decline-grant.http.ts';
import { DeclineGrant, declineGrant } from './staff/decline-grant/decline-grant.ts';
import { EndGrantController } from './staff/end-grant/end-grant.http.ts';
import { EndGrant, endGrant } from './staff/end-grant/end-grant.ts';
import { EnterPersonHandler } from './staff/enter-person/enter-person.handler.ts';
import { EnterPersonController } from './staff/enter-person/enter-person.http.ts';
import { GiveCoverHandler } from './staff/give-cover/give-cover.handler.ts';
import { GiveCoverController } from './staff/give-cover/give-cover.http.ts';
import { GiveTermsOfAuditController } from './staff/give-terms-of-audit/give-terms-of-audit.http.ts';
import { GiveTermsOfAudit, giveTermsOfAudit } from './staff/give-terms-of-audit/give-terms-of-audit.ts';
import { GiveRoleController } from './staff/give-role/give-role.http.ts';
import { GiveRoleHandler } from './staff/give-role/give-role.handler.ts';
import { staffEvents } from './staff/staff.events.ts';
import { staffStream } from './staff/staff.ts';
import { barredPeople } from './views/barred-people/barred-people.ts';
import { FindBarsController } from './views/barred-people/find-bars.http.ts';
import { FindBarsHandler } from './views/barred-people/find-bars.query.ts';
import { FindOwnTermsController } from './views/register-of-people/find-own-terms.http.ts';
import { FindOwnTermsHandler } from './views/register-of-people/find-own-terms.query.ts';
import { FindColleaguesController } from './views/register-of-people/find-colleagues.http.ts';
import { FindColleaguesHandler } from './views/register-of-people/find-colleagues.query.ts';
import { FindPeopleController } from './views/register-of-people/find-people.http.ts';
import { FindPeopleHandler } from './views/register-of-people/find-people.query.ts';
import { FindGrantsGivenController } from './views/register-of-people/find-grants-given.http.ts';
import { FindGrantsGivenHandler } from './views/register-of-people/find-grants-given.query.ts';
import { Confirmers } from './views/confirmers.service.ts';
import { FindToConfirmController } from './views/find-to-confirm.http.ts';
import { FindToConfirmHandler } from './views/find-to-confirm.query.ts';
import { FindPersonController } from './views/register-of-people/find-person.http.ts';
import { FindPersonHandler } from './views/register-of-people/find-person.query.ts';
import { NamesOfPeople } from './views/names-of-people.service.ts';
import { registerOfPeople } from './views/register-of-people/register-of-people.ts';
import { ShownPeople } from './views/register-of-people/shown-people.service.ts';

export const people = context({
  name: 'people',
  events: [...staffEvents, ...barEvents, ...ownRoleEvents, ...openingReasonEvents],
  views: [registerOfPeople, barredPeople, councilRoles, reasonsRecorded],
  routes: [
    EnterPersonController,
    GiveRoleController,
    GiveCoverController,
    GiveTermsOfAuditController,
    ConfirmGrantController,
    DeclineGrantController,
    EndGrantController,
    ChangeDetailsController,
    ProposeToDestroyDetailsController,
    DestroyDetailsController,
    DeclineToDestroyDetailsController,
    FindPeopleController,
    FindPersonController,
    FindGrantsGivenController,
    FindToConfirmController,
    FindColleaguesController,
    FindOwnTermsController,
    ...[BarPersonController, LiftBarController, FindBarsController],
    ...[AddOpeningReasonController, RewordOpeningReasonController, EndOpeningReasonController],
    FindOpeningReasonsController,
    ...[ProposeRoleController, ProposeRoleChangeController, ConfirmRoleController, DeclineRoleController],
    ...[EndRoleController, FindRolesController, FindRoleController],
  ],
  handlers: [
    EnterPersonHandler,
    GiveRoleHandler,
    GiveCoverHandler,
    handles(GiveTermsOfAudit, staffStream, 'staffId', giveTermsOfAudit),
    handles(ConfirmGrant, staffStream, 'staffId', confirmGrant),
    handles(DeclineGrant, staffStream, 'staffId', declineGrant),
    handles(EndGrant, staffStream, 'staffId', endGrant),
    handles(ChangeDetails, staffStream, 'staffId', changeDetails),
    handles(ProposeToDestroyDetails, staffStream, 'staffId', proposeToDestroyDetails),
    handles(DestroyDetails, staffStream, 'staffId', destroyDetails),
    handles(DeclineToDestroyDetails, staffStream, 'staffId', declineToDestroyDetails),
    FindPeopleHandler,
    FindPersonHandler,
    FindGrantsGivenHandler,
    FindToConfirmHandler,
    FindColleaguesHandler,
    FindOwnTermsHandler,
    handles(BarPerson, barsStream, 'childId', barPerson, { about: ({ childId }) => ({ childId }) }),
    handles(LiftBar, barsStream, 'childId', liftBar, { about: ({ childId }) => ({ childId }) }),
    FindBarsHandler,
    ...[AddOpeningReasonHandler, RewordOpeningReasonHandler, EndOpeningReasonHandler, FindOpeningReasonsHandler],
    ...[ProposeRoleHandler, ProposeRoleChangeHandler, ConfirmRoleHandler],
    handles(DeclineRole, ownRoleStream, 'roleId', declineRole),
    handles(EndRole, ownRoleStream, 'roleId', endRole),
    ...[FindRolesHandler, FindRoleHandler],
  ],
  services: [ShownPeople, ShownRoles, OwnRolesGiven, Confirmers],
  offers: [NamesOfPeople],
});
