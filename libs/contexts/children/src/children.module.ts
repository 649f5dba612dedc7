import { context } from '#platform/context';
import { handles } from '#platform/transactions';
import { BirthOnRecord } from './child/birth-on-record.service.ts';
import { childStream } from './child/child.ts';
import { ChangeOwningServiceController } from './child/change-owning-service/change-owning-service.http.ts';
import { ChangeOwningService, changeOwningService } from './child/change-owning-service/change-owning-service.ts';
import { CorrectOwningServiceController } from './child/correct-owning-service/correct-owning-service.http.ts';
import { CorrectOwningService, correctOwningService } from './child/correct-owning-service/correct-owning-service.ts';
import { ChangeOwningTeamController } from './child/change-owning-team/change-owning-team.http.ts';
import { ChangeOwningTeamHandler } from './child/change-owning-team/change-owning-team.handler.ts';
import { CorrectOwningTeamHandler } from './child/correct-owning-team/correct-owning-team.handler.ts';
import { CorrectOwningTeamController } from './child/correct-owning-team/correct-owning-team.http.ts';
import { AllocateChildrenController } from './child/allocate-children/allocate-children.http.ts';
import { AllocateChildrenHandler } from './child/allocate-children/allocate-children.handler.ts';
import { AllocateOfficerController } from './child/allocate-officer/allocate-officer.http.ts';
import { AllocateOfficerHandler } from './child/allocate-officer/allocate-officer.handler.ts';
import { CorrectAllocatedOfficerController } from './child/correct-allocated-officer/correct-allocated-officer.http.ts';
import { CorrectAllocatedOfficerHandler } from './child/correct-allocated-officer/correct-allocated-officer.handler.ts';
import { ChangeRollsHandler, CorrectRollsHandler } from './child/change-rolls/change-rolls.handler.ts';
import { ChangeRollsController, CorrectRollsController } from './child/change-rolls/change-rolls.http.ts';
import { NoteChangeInEffect, noteChangeInEffect } from './child/note-change-in-effect/note-change-in-effect.ts';
import { standingOfRecord } from './child/standing-of-record.module.ts';
import { VoidChangeController } from './child/void-change/void-change.http.ts';
import { VoidChange, voidChange } from './child/void-change/void-change.ts';
import { CorrectIdentityHandler } from './child/correct-identity/correct-identity.handler.ts';
import { CorrectIdentityController } from './child/correct-identity/correct-identity.http.ts';
import { EndSharingController } from './child/end-sharing/end-sharing.http.ts';
import { EndSharing, endSharing } from './child/end-sharing/end-sharing.ts';
import { ShareRecordController } from './child/share-record/share-record.http.ts';
import { ShareRecord, shareRecord } from './child/share-record/share-record.ts';
import { DestroyPersonalDataController } from './child/destroy-personal-data/destroy-personal-data.http.ts';
import { DestroyPersonalDataHandler } from './child/destroy-personal-data/destroy-personal-data.handler.ts';
import { FindDestructionHandler } from './child/destroy-personal-data/find-destruction.query.ts';
import { RetentionOfChild } from './child/destroy-personal-data/retention-of-child.service.ts';
import { JudgedOnBoth } from './child/judged-on-both.service.ts';
import { recordsThatAreAlike } from './child/records-that-are-alike.module.ts';
import { RegisterChildHandler } from './child/register-child/register-child.handler.ts';
import { RegisterChildController } from './child/register-child/register-child.http.ts';
import { AskChildCalledHandler } from './answers/child-called.query.ts';
import { AskChildOnRecordHandler } from './answers/child-on-record.query.ts';
import { AskChildrenOfRowsHandler } from './answers/children-of-rows.query.ts';
import { AskWhatATextGivesAwayHandler } from './answers/what-a-text-gives-away.query.ts';
import { AskSenOnRecordHandler } from './answers/sen-on-record.query.ts';
import { AskDateOfBirthHandler } from './answers/date-of-birth.query.ts';
import { ChildNames } from './search-index/child-names.service.ts';
import { ChildSearch } from './search-index/child-search.service.ts';
import { EventIndexer } from './search-index/event-indexer.service.ts';
import { SearchChildrenController } from './search-index/search-children.http.ts';
import { SearchChildrenHandler } from './search-index/search-children.query.ts';
import { KnownOfRecords } from './given-away/known-of-records.service.ts';
import { TextsTried } from './given-away/texts-tried.service.ts';
import { NumberSearch } from './search-index/number-search.service.ts';
import { FindChildController } from './views/child-record/find-child.http.ts';
import { FindAuditedChildrenHandler } from './views/child-record/find-audited-children.query.ts';
import { FindPupilHandler } from './views/child-record/find-pupil.query.ts';
import { FindChildHandler } from './views/child-record/find-child.query.ts';
import { AskHolderChangesDueHandler } from './answers/holder-changes-due.query.ts';
import { addressTold } from './deadlines/address-told/address-told.ts';
import { liftingToConfirm } from './deadlines/lifting-to-confirm/lifting-to-confirm.ts';
import { possibleDuplicate } from './deadlines/possible-duplicate/possible-duplicate.ts';
import { officerToAllocate } from './deadlines/officer-to-allocate/officer-to-allocate.ts';
import { birthToEstablish } from './deadlines/birth-to-establish/birth-to-establish.ts';
import { whereaboutsToConfirm } from './deadlines/whereabouts-to-confirm/whereabouts-to-confirm.ts';
import { holderChange } from './deadlines/holder-change/holder-change.ts';
import { childEvents } from './child/child.events.ts';
import { recordsMadeOne } from './merging/records-made-one.module.ts';
import { mergingEvents } from './merging/merging.events.ts';
import { mergedRecords } from './views/merged-records/merged-records.ts';
import { MergedRecords } from './merging/merged-among.service.ts';
import { AddressMarks } from './protection/address-marks.service.ts';
import { sealedRecord } from './sealing/sealed-record.module.ts';
import { sealingEvents } from './sealing/sealing.events.ts';
import { sealedRecords } from './views/sealed-records/sealed-records.ts';
import { protectedAddress } from './protection/protected-address.module.ts';
import { protectionEvents } from './protection/protection.events.ts';
import { handlersOfCircumstances, routesOfCircumstances } from './circumstances/circumstances.module.ts';
import { circumstancesEvents } from './circumstances/circumstances.events.ts';
import { BesidesOfRows } from './circumstances/besides-of-rows.service.ts';
import { MayBeHidden } from './circumstances/may-be-hidden.service.ts';
import { NumbersHeld } from './circumstances/numbers-held.service.ts';
import { LivesOfRows } from './circumstances/lives-of-rows.service.ts';
import { SiblingsTold } from './circumstances/siblings-told.service.ts';
import { SiblingsSeen } from './views/circumstances/siblings-seen.service.ts';
import { circumstancesOfChild } from './views/circumstances/circumstances-of-child.ts';
import { FindCircumstancesController } from './views/circumstances/find-circumstances.http.ts';
import { FindCircumstancesHandler } from './views/circumstances/find-circumstances.query.ts';
import { childRecord } from './views/child-record/child-record.ts';

export const children = context({
  name: 'children',
  events: [...childEvents, ...circumstancesEvents, ...protectionEvents, ...sealingEvents, ...mergingEvents],
  views: [childRecord, circumstancesOfChild, sealedRecords, mergedRecords],
  deadlines: [
    holderChange,
    officerToAllocate,
    whereaboutsToConfirm,
    birthToEstablish,
    addressTold,
    liftingToConfirm,
    possibleDuplicate,
  ],
  routes: [
    ...[RegisterChildController, SearchChildrenController, FindChildController, CorrectIdentityController],
    ...[ChangeOwningServiceController, CorrectOwningServiceController],
    ...[ChangeOwningTeamController, CorrectOwningTeamController],
    ...[AllocateOfficerController, CorrectAllocatedOfficerController, AllocateChildrenController],
    ...[ChangeRollsController, CorrectRollsController],
    VoidChangeController,
    ...standingOfRecord.routes,
    ...[ShareRecordController, EndSharingController, DestroyPersonalDataController],
    ...routesOfCircumstances,
    FindCircumstancesController,
    ...protectedAddress.routes,
    ...[...sealedRecord.routes, ...recordsMadeOne.routes],
    ...recordsThatAreAlike.routes,
  ],
  handlers: [
    ...[RegisterChildHandler, AskChildrenOfRowsHandler, CorrectIdentityHandler],
    handles(ChangeOwningService, childStream, 'childId', changeOwningService),
    handles(CorrectOwningService, childStream, 'childId', correctOwningService),
    ...[ChangeOwningTeamHandler, CorrectOwningTeamHandler],
    ...[AllocateOfficerHandler, CorrectAllocatedOfficerHandler, AllocateChildrenHandler],
    ...[ChangeRollsHandler, CorrectRollsHandler],
    handles(NoteChangeInEffect, childStream, 'childId', noteChangeInEffect),
    handles(VoidChange, childStream, 'childId', voidChange),
    ...standingOfRecord.handlers,
    handles(ShareRecord, childStream, 'childId', shareRecord),
    handles(EndSharing, childStream, 'childId', endSharing),
    ...[DestroyPersonalDataHandler, FindDestructionHandler],
    ...recordsThatAreAlike.handlers,
    ...handlersOfCircumstances,
    ...protectedAddress.handlers,
    ...[...sealedRecord.handlers, ...recordsMadeOne.handlers],
    FindCircumstancesHandler,
    ...[FindChildHandler, FindPupilHandler, FindAuditedChildrenHandler, SearchChildrenHandler],
    ...[AskChildCalledHandler, AskChildOnRecordHandler],
    ...[AskDateOfBirthHandler, AskHolderChangesDueHandler],
    ...[AskWhatATextGivesAwayHandler, AskSenOnRecordHandler],
  ],
  services: [
    ...[
      BirthOnRecord,
      BesidesOfRows,
      LivesOfRows,
      ...[MayBeHidden, NumbersHeld, RetentionOfChild],
      SiblingsTold,
      SiblingsSeen,
      ChildSearch,
      EventIndexer,
      NumberSearch,
      TextsTried,
    ],
    ...[JudgedOnBoth, MergedRecords, AddressMarks, KnownOfRecords],
  ],
  offers: [ChildNames, MergedRecords],
});
