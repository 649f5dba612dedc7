export * from '../child/child.events.ts';
export { birthIsOf, type BirthEstimate, type BirthIs } from '../child/birth-said.ts';
export {
  NAMED_AT_MOST,
  RecordPossibleDuplicates,
} from '../child/record-possible-duplicates/record-possible-duplicates.ts';
export { birthOf } from '../views/child-record/birth-of-record.ts';
export {
  childRecord,
  nameInForce,
  registrationOf,
  serviceOn,
  sharingsOf,
  type ChildRecord,
} from '../views/child-record/child-record.ts';
export { isEnoughOfAName } from '../search-index/name-words.ts';
export { AllocateChildren } from '../child/allocate-children/allocate-children.ts';
export { AllocateOfficer } from '../child/allocate-officer/allocate-officer.ts';
export { aboutAlike, RegisterChild } from '../child/register-child/register-child.ts';
export { officerToAllocate, type OfficerToAllocate } from '../deadlines/officer-to-allocate/officer-to-allocate.ts';
export { NoteChangeInEffect } from '../child/note-change-in-effect/note-change-in-effect.ts';
export { ChangeOwningService } from '../child/change-owning-service/change-owning-service.ts';
export { SERVICE_OF_OFFICER, servicesOfRoles } from '../child/officer-of-service.ts';
export { endsWith, withSaid, type End } from '../child/ends-with-service.ts';
export { ChangeOwningTeam } from '../child/change-owning-team/change-owning-team.ts';
export { ProposeMerge } from '../merging/propose-merge/propose-merge.ts';
export { ConfirmMerge } from '../merging/confirm-merge/confirm-merge.ts';
export { DeclineMerge } from '../merging/decline-merge/decline-merge.ts';
export { PartRecords } from '../merging/part-records/part-records.ts';
export { EndSharing } from '../child/end-sharing/end-sharing.ts';
export { ShareRecord } from '../child/share-record/share-record.ts';
export { isToLast, sharedDuring, whileHeld, withSharing, type ToldOfSharing } from '../child/sharings.ts';
export { ChangeRolls, CorrectRolls } from '../child/change-rolls/change-rolls.ts';
export { rollsIn, whyNone, type RollTold } from '../child/rolls-in.ts';
export { isOfRegistration } from '../circumstances/registered-from.ts';
export { childStream } from '../child/child.ts';
export { ChangeWhereabouts, CorrectWhereabouts } from '../child/change-whereabouts/change-whereabouts.ts';
export { VoidWhereabouts } from '../child/void-whereabouts/void-whereabouts.ts';
export { CloseRecord } from '../child/close-record/close-record.ts';
export { standsClosed } from '../child/stands-closed.ts';
export { CorrectClosing } from '../child/correct-closing/correct-closing.ts';
export { VoidClosing } from '../child/void-closing/void-closing.ts';
export { CorrectReopening } from '../child/correct-reopening/correct-reopening.ts';
export { VoidReopening } from '../child/void-reopening/void-reopening.ts';
export { ReopenRecord } from '../child/reopen-record/reopen-record.ts';
export { RunningOfChild } from '../asks/what-runs.ts';
export { isBy as isOneOf, isOfNamed } from '../protection/protection.ts';
export { liftingToConfirm, type LiftingToConfirm } from '../deadlines/lifting-to-confirm/lifting-to-confirm.ts';
export { addressTold, type AddressTold } from '../deadlines/address-told/address-told.ts';
export { birthToEstablish, type BirthToEstablish } from '../deadlines/birth-to-establish/birth-to-establish.ts';
export {
  whereaboutsToConfirm,
  type WhereaboutsToConfirm,
} from '../deadlines/whereabouts-to-confirm/whereabouts-to-confirm.ts';
export { JudgePossibleDuplicate } from '../child/judge-possible-duplicate/judge-possible-duplicate.ts';
export { possibleDuplicate, type PossibleDuplicateOpen } from '../deadlines/possible-duplicate/possible-duplicate.ts';
export { possiblyOne } from '../child/possibly-one.ts';
export { VoidChange } from '../child/void-change/void-change.ts';
export { CorrectIdentity } from '../child/correct-identity/correct-identity.ts';
export { FactsAgainstBirth } from '../asks/facts-against-birth.ts';
/** Measured by itself: bench/cells/children.cells.ts. */
export { ChildIndex, type IndexedChild } from '../search-index/child-index.ts';
export { CorrectOwningService } from '../child/correct-owning-service/correct-owning-service.ts';
export { CorrectOwningTeam } from '../child/correct-owning-team/correct-owning-team.ts';
export { CorrectAllocatedOfficer } from '../child/correct-allocated-officer/correct-allocated-officer.ts';
export * from '../circumstances/circumstances.events.ts';
export { ChangeNames, CorrectNames } from '../circumstances/names/change-names.ts';
export { ChangeUpn, CorrectUpn } from '../circumstances/upn/change-upn.ts';
export { ChangeOtherNumber, CorrectOtherNumber } from '../circumstances/other-numbers/change-other-number.ts';
export type { OtherNumberTold } from '../circumstances/other-number-told.ts';
export { numberWritten } from '../circumstances/number-written.ts';
export { OtherSystems, systemsOn, type OtherSystem } from '../asks/other-systems.ts';
export type { UpnTold } from '../circumstances/upn-told.ts';
export { isSameWritten, knownAs, type Named, type NamesTold } from '../circumstances/names-told.ts';
export { ChangeAddresses, CorrectAddresses, type Address } from '../circumstances/addresses/change-addresses.ts';
export { ChangeSibling, CorrectSibling } from '../circumstances/siblings/change-sibling.ts';
export type { SiblingTold } from '../circumstances/sibling-told.ts';
export { ChangeSenStatus, CorrectSenStatus } from '../circumstances/sen-status/change-sen-status.ts';
export { ChangeHomeAuthority, CorrectHomeAuthority } from '../circumstances/home-authority/change-home-authority.ts';
export { ChangeCareStatus, CorrectCareStatus } from '../circumstances/care-status/change-care-status.ts';
export {
  ChangePersonAround,
  CorrectPersonAround,
  type PersonTold,
} from '../circumstances/people-around/change-person-around.ts';
export {
  ChangeParentalResponsibility,
  CorrectParentalResponsibility,
  COUNCIL,
  NOBODY_KNOWN,
} from '../circumstances/parental-responsibility/change-parental-responsibility.ts';
export { ChangeOwnSay, CorrectOwnSay, type OwnSayTold } from '../circumstances/own-say/change-own-say.ts';
export {
  ChangeProfessional,
  CorrectProfessional,
  type ProfessionalTold,
} from '../circumstances/professionals/change-professional.ts';
export { ChangeHealth, CorrectHealth, type HealthNeed } from '../circumstances/health/change-health.ts';
export {
  ChangeExamination,
  CorrectExamination,
  type ExaminationTold,
} from '../circumstances/examinations/change-examination.ts';
export {
  ChangeCharacteristics,
  CorrectCharacteristics,
  type Characteristics,
} from '../circumstances/characteristics/change-characteristics.ts';
export { VoidCircumstance } from '../circumstances/void-circumstance/void-circumstance.ts';
export { RemoveCircumstance } from '../circumstances/remove-circumstance/remove-circumstance.ts';
export * from '../protection/protection.events.ts';
export { ProposeSealing } from '../sealing/propose-sealing/propose-sealing.ts';
export { ProposeSealedOpening } from '../sealing/propose-sealed-opening/propose-sealed-opening.ts';
export { ConfirmForSealed } from '../sealing/confirm-for-sealed/confirm-for-sealed.ts';
export { DeclineForSealed } from '../sealing/decline-for-sealed/decline-for-sealed.ts';
export { type SealedWish, type SealingGround, type SealingRole } from '../sealing/sealing.events.ts';
export { DestroyPersonalData } from '../child/destroy-personal-data/destroy-personal-data.ts';
export { ProtectAddress } from '../protection/protect-address/protect-address.ts';
export { ChangeProtection } from '../protection/change-protection/change-protection.ts';
export { ReleaseAddress } from '../protection/release-address/release-address.ts';
export { SettleRelease } from '../protection/settle-release/settle-release.ts';
export { ProposeLifting } from '../protection/propose-lifting/propose-lifting.ts';
export { ConfirmLifting } from '../protection/confirm-lifting/confirm-lifting.ts';
export { DeclineLifting } from '../protection/decline-lifting/decline-lifting.ts';
