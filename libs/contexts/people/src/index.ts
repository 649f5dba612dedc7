export { people } from './people.module.ts';
export { EnterPersonRequest } from './staff/enter-person/enter-person.request.ts';
export { GiveRoleRequest } from './staff/give-role/give-role.request.ts';
export { GiveCoverRequest } from './staff/give-cover/give-cover.request.ts';
export { CheckedRequest } from './staff/checked.request.ts';
export { EndGrantRequest } from './staff/end-grant/end-grant.request.ts';
export { DetailsRequest } from './staff/details.request.ts';
export { ProposeToDestroyDetailsRequest } from './staff/propose-to-destroy-details/propose-to-destroy-details.request.ts';
export { BecauseRequest } from './staff/because.request.ts';
export { FindPeople, type PeopleFound } from './views/register-of-people/find-people.query.ts';
export { FindPeopleRequest } from './views/register-of-people/find-people.request.ts';
export { FindGrantsGiven, type GrantsGivenFound } from './views/register-of-people/find-grants-given.query.ts';
export { FindGrantsGivenRequest } from './views/register-of-people/find-grants-given.request.ts';
export { FindToConfirm, type ToConfirmFound } from './views/find-to-confirm.query.ts';
export type { WhoMayConfirm } from './views/confirmers-answer.ts';
export { FindPerson } from './views/register-of-people/find-person.query.ts';
export type { GrantShown, PersonFound } from './views/register-of-people/person-answer.ts';
export { NamesOfPeople } from './views/names-of-people.service.ts';
export { BarPersonRequest } from './bars/bar-person/bar-person.request.ts';
export { FindBars, type BarShown } from './views/barred-people/find-bars.query.ts';
export { NarrowingsOfPeople } from './standings/narrowings-of-people.service.ts';
export { GiveTermsOfAuditRequest } from './staff/give-terms-of-audit/give-terms-of-audit.request.ts';
export { FindOwnTerms, type TermsFound } from './views/register-of-people/find-own-terms.query.ts';
export { ProposeRoleRequest } from './own-role/propose-role/propose-role.request.ts';
export { EndRoleRequest } from './own-role/end-role/end-role.request.ts';
export { KeepsRequest } from './own-role/keeps.request.ts';
export { FindRoles } from './views/roles/find-roles.query.ts';
export { FindRole } from './views/roles/find-role.query.ts';
export type { RoleFound, ActShown } from './views/roles/role-answer.ts';
export { FindColleagues } from './views/register-of-people/find-colleagues.query.ts';
export { StandingsOfPeople } from './standings/standings-of-people.service.ts';
export { TeamsAtWork } from './standings/teams-at-work.service.ts';
export { EverGiven } from './standings/ever-given.service.ts';
export { RolesHeld } from './standings/roles-held.service.ts';
export { PeopleActing, type PersonActing } from './standings/people-acting.service.ts';
export { AddOpeningReasonRequest } from './opening-reasons/add-opening-reason/add-opening-reason.request.ts';
export { EndOpeningReasonRequest } from './opening-reasons/end-opening-reason/end-opening-reason.request.ts';
export { ReasonWordsRequest } from './opening-reasons/reason-words.request.ts';
export {
  FindOpeningReasons,
  type OpeningReasonShown,
  type OpeningReasonsFound,
} from './views/opening-reasons/find-opening-reasons.query.ts';
export { OpeningReasons } from './views/opening-reasons/opening-reasons.service.ts';
export * from './pure/index.ts';
