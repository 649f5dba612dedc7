export { children } from './children.module.ts';
export * from './child/child.events.ts';
export {
  NAMED_AT_MOST,
  RecordPossibleDuplicates,
} from './child/record-possible-duplicates/record-possible-duplicates.ts';
export { AskChildOnRecord, type ChildKnown } from './questions/child-on-record.query.ts';
export { AskPossibleDuplicates } from './questions/possible-duplicates.query.ts';
export { AskDateOfBirth, type BirthFound } from './questions/date-of-birth.query.ts';
export { birthOf, childRecord, registrationOf, type ChildRecord } from './views/child-record/child-record.ts';
export { SearchChildren, type ChildListed, type ChildrenFound } from './search-index/search-children.query.ts';
export { parkedChildren } from './search-index/parked-children.query.ts';
export { ChildNames } from './search-index/child-names.query.ts';
export { isEnoughOfAName } from './search-index/name-words.ts';
export { AllocateOfficer } from './child/allocate-officer/allocate-officer.ts';
export { RegisterChild } from './child/register-child/register-child.ts';
export { RegisterChildRequest } from './child/register-child/register-child.request.ts';
export { FindChild, type ChildFound } from './views/child-record/find-child.query.ts';
export { childRegisteredBy } from './child/register-child/register-child.handler.ts';
export { NoteChangeInEffect } from './child/note-change-in-effect/note-change-in-effect.ts';
export { AskHolderChangesDue, type HolderChangeDue } from './deadlines/holder-change/ask-holder-changes-due.query.ts';
export { holderChange } from './deadlines/holder-change/holder-change.ts';
export { ChangeOwningService } from './child/change-owning-service/change-owning-service.ts';
export { ChangeOwningServiceRequest } from './child/owning-service-changed.request.ts';
export { ChangeOwningTeam } from './child/change-owning-team/change-owning-team.ts';
export { ChangeOwningTeamRequest } from './child/owning-team-changed.request.ts';
export { AllocateOfficerRequest } from './child/allocated-officer-changed.request.ts';
export { VoidChange } from './child/void-change/void-change.ts';
export { VoidChangeRequest } from './child/void-change/void-change.request.ts';
export { CorrectIdentity } from './child/correct-identity/correct-identity.ts';
export { CorrectIdentityRequest } from './child/correct-identity/correct-identity.request.ts';
export { FactsAgainstBirth, type FactAgainstBirth } from './questions/facts-against-birth.ts';
/** Measured by itself: bench/cells/children.cells.ts. */
export { ChildIndex, type IndexedChild } from './search-index/child-index.ts';
export { CorrectOwningService } from './child/correct-owning-service/correct-owning-service.ts';
export { CorrectOwningServiceRequest } from './child/correct-owning-service/correct-owning-service.request.ts';
export { CorrectOwningTeam } from './child/correct-owning-team/correct-owning-team.ts';
export { CorrectOwningTeamRequest } from './child/correct-owning-team/correct-owning-team.request.ts';
export { CorrectAllocatedOfficer } from './child/correct-allocated-officer/correct-allocated-officer.ts';
export { CorrectAllocatedOfficerRequest } from './child/correct-allocated-officer/correct-allocated-officer.request.ts';
