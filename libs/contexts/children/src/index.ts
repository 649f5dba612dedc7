export { children } from './children.module.ts';
export { CouncilOfficers } from './asks/council-officers.ts';
export { CouncilTeams } from './asks/council-teams.ts';
export { Openers } from './asks/openers.ts';
export { Schools } from './asks/schools.ts';
export { AskChildCalled } from './answers/child-called.query.ts';
export { AskChildOnRecord } from './answers/child-on-record.query.ts';
export { AskPossibleDuplicates } from './answers/possible-duplicates.query.ts';
export { AskWhatATextGivesAway } from './answers/what-a-text-gives-away.query.ts';
export { AskSenOnRecord } from './answers/sen-on-record.query.ts';
export { AskDateOfBirth } from './answers/date-of-birth.query.ts';
export { AskChildrenOfRows } from './answers/children-of-rows.query.ts';
export type { ToldOfRow } from './child/row-compared.ts';
export { SearchChildren, type ChildListed, type ChildrenFound } from './search-index/search-children.query.ts';
export { parkedChildren } from './search-index/parked-children.service.ts';
export { ChildNames } from './search-index/child-names.service.ts';
export { RegisterChildRequest } from './child/register-child/register-child.request.ts';
export { FindAuditedChildren, type AuditedChild } from './views/child-record/find-audited-children.query.ts';
export { FindChild, type ChildFound } from './views/child-record/find-child.query.ts';
export {
  FindPossibleDuplicates,
  type AlikeRecord,
  type PossibleDuplicatesShown,
} from './views/child-record/find-possible-duplicates.query.ts';
export { FindPupil } from './views/child-record/find-pupil.query.ts';
export { AskHolderChangesDue, type HolderChangeDue } from './answers/holder-changes-due.query.ts';
export { ChangeOwningServiceRequest } from './child/owning-service-changed.request.ts';
export { ChangeOwningTeamRequest } from './child/owning-team-changed.request.ts';
export { AllocateChildrenRequest } from './child/allocate-children/allocate-children.request.ts';
export { AllocateOfficerRequest } from './child/allocated-officer-changed.request.ts';
export { ChangeRollsRequest, CorrectRollsRequest } from './child/change-rolls/change-rolls.request.ts';
export {
  ChangeWhereaboutsRequest,
  CorrectWhereaboutsRequest,
} from './child/change-whereabouts/change-whereabouts.request.ts';
export { CloseRecordRequest, CorrectClosingRequest } from './child/closing-told.request.ts';
export { VoidClosingRequest } from './child/void-closing/void-closing.request.ts';
export { CorrectReopeningRequest } from './child/correct-reopening/correct-reopening.request.ts';
export { VoidReopeningRequest } from './child/void-reopening/void-reopening.request.ts';
export { VoidWhereaboutsRequest } from './child/void-whereabouts/void-whereabouts.request.ts';
export { VoidChangeRequest } from './child/void-change/void-change.request.ts';
export { CorrectIdentityRequest } from './child/correct-identity/correct-identity.request.ts';
export { CorrectOwningServiceRequest } from './child/correct-owning-service/correct-owning-service.request.ts';
export { CorrectOwningTeamRequest } from './child/correct-owning-team/correct-owning-team.request.ts';
export { CorrectAllocatedOfficerRequest } from './child/correct-allocated-officer/correct-allocated-officer.request.ts';
export { ShareRecordRequest } from './child/share-record/share-record.request.ts';
export { SaidWhyRequest } from './child/said-why.request.ts';
export { ChangeUpnRequest, CorrectUpnRequest } from './circumstances/upn/change-upn.request.ts';
export {
  ChangeOtherNumberRequest,
  CorrectOtherNumberRequest,
} from './circumstances/other-numbers/change-other-number.request.ts';
export { ChangeSiblingRequest, CorrectSiblingRequest } from './circumstances/siblings/change-sibling.request.ts';
export { ChangeNamesRequest, CorrectNamesRequest } from './circumstances/names/change-names.request.ts';
export { ChangeAddressesRequest, CorrectAddressesRequest } from './circumstances/addresses/change-addresses.request.ts';
export {
  ChangeSenStatusRequest,
  CorrectSenStatusRequest,
} from './circumstances/sen-status/change-sen-status.request.ts';
export {
  ChangeHomeAuthorityRequest,
  CorrectHomeAuthorityRequest,
} from './circumstances/home-authority/change-home-authority.request.ts';
export {
  ChangeCareStatusRequest,
  CorrectCareStatusRequest,
} from './circumstances/care-status/change-care-status.request.ts';
export {
  ChangePersonAroundRequest,
  CorrectPersonAroundRequest,
} from './circumstances/people-around/change-person-around.request.ts';
export {
  ChangeParentalResponsibilityRequest,
  CorrectParentalResponsibilityRequest,
} from './circumstances/parental-responsibility/change-parental-responsibility.request.ts';
export { ChangeOwnSayRequest, CorrectOwnSayRequest } from './circumstances/own-say/change-own-say.request.ts';
export {
  ChangeProfessionalRequest,
  CorrectProfessionalRequest,
} from './circumstances/professionals/change-professional.request.ts';
export { ChangeHealthRequest, CorrectHealthRequest } from './circumstances/health/change-health.request.ts';
export {
  ChangeExaminationRequest,
  CorrectExaminationRequest,
} from './circumstances/examinations/change-examination.request.ts';
export {
  ChangeCharacteristicsRequest,
  CorrectCharacteristicsRequest,
} from './circumstances/characteristics/change-characteristics.request.ts';
export { VoidCircumstanceRequest } from './circumstances/void-circumstance/void-circumstance.request.ts';
export { FindCircumstances, type CircumstancesFound } from './views/circumstances/find-circumstances.query.ts';
export * from './pure/index.ts';
export { DestroyPersonalDataRequest } from './child/destroy-personal-data/destroy-personal-data.request.ts';
export { FindDestruction, type DestructionFound } from './child/destroy-personal-data/find-destruction.query.ts';
export { ProtectionRequest } from './protection/protection.request.ts';
export { SettleReleaseRequest } from './protection/settle-release/settle-release.request.ts';
export { ReleaseAddressRequest } from './protection/release-address/release-address.request.ts';
export { LiftingCheckedRequest } from './protection/confirm-lifting/lifting-checked.request.ts';
export { AddressMarks } from './protection/address-marks.service.ts';
export { ProtectedChildren } from './protection/protected-children.service.ts';
export { FindProtection, type ProtectionFound } from './views/protection/find-protection.query.ts';
export { FindTriesOfAddress, type TriesOfAddress } from './views/protection/find-tries-of-address.query.ts';
export { FindOthersAtAddress, type OthersAtAddress } from './views/circumstances/find-others-at-address.query.ts';
export { FindTextsThatTell } from './views/protection/find-texts-that-tell.query.ts';
export { FindUndisclosed, type UndisclosedFound } from './views/circumstances/find-undisclosed.query.ts';
export { ProposeSealingRequest } from './sealing/propose-sealing/propose-sealing.request.ts';
export { ProposeSealedOpeningRequest } from './sealing/propose-sealed-opening/propose-sealed-opening.request.ts';
export { ConfirmForSealedRequest } from './sealing/confirm-for-sealed/confirm-for-sealed.request.ts';
export { MergedRecords } from './merging/merged-among.service.ts';
export { SealedFrom } from './views/sealed-records/sealed-from.service.ts';
export { FindSealing, type SealingFound } from './views/sealed-records/find-sealing.query.ts';
export { FindSealedAsked, type SealedAskedFound } from './views/sealed-records/find-sealed-asked.query.ts';
export { FindSealedRecords, type SealedRecordListed } from './views/sealed-records/find-sealed-records.query.ts';
