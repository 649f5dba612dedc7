import type { FactType } from '../words/wording.ts';

/** What an entry of a line is about, to look through it by: the compiler asks for that of a new fact. */
export type EntrySort = 'education' | 'decisions' | 'attendance' | 'record';

const SORTS: Readonly<Record<FactType, EntrySort>> = {
  ...{ PlacementStarted: 'education', PlacementReviewed: 'education', ExtensionAgreed: 'education' },
  ...{ LeavingDateCarried: 'education', ReturnPlanned: 'education', ReturnConfirmed: 'education' },
  ...{ PlacementEnded: 'education', PlacementWithdrawn: 'education', PlacementProposed: 'education' },
  PlacementTakenOver: 'education',
  ...{ ReferralFilledIn: 'decisions', ReferralSubmitted: 'decisions', ResponseWindowOpened: 'decisions' },
  ...{ OfferMade: 'decisions', ReferralDeclined: 'decisions', ResponseWindowClosed: 'decisions' },
  ...{ ReferralAwarded: 'decisions', ReferralWithdrawn: 'decisions', AwardVoidedAfterStart: 'decisions' },
  AwardMadeAgain: 'decisions',
  ...{ SessionMarked: 'attendance', SessionNotHeld: 'attendance' },
  ...{ ChildRegistered: 'record', OwningServiceChanged: 'record', OwningTeamChanged: 'record' },
  ...{ AllocatedOfficerChanged: 'record', RollsChanged: 'record' },
  ...{ WhereaboutsChanged: 'record', RecordClosed: 'record', RecordReopened: 'record' },
  ...{ RecordShared: 'record', RecordSharingEnded: 'record' },
  ...{ PossibleDuplicatesFound: 'record', PossibleDuplicatesJudged: 'record', PersonalDataDestroyed: 'record' },
  ...{ NamesChanged: 'record', UpnChanged: 'record', OtherNumberChanged: 'record' },
  ...{ AddressesChanged: 'record', SenStatusChanged: 'record', CareStatusChanged: 'record' },
  HomeAuthorityChanged: 'record',
  ...{ SiblingChanged: 'record', PersonAroundChanged: 'record', ParentalResponsibilityChanged: 'record' },
  ...{ OwnSayChanged: 'record', ProfessionalChanged: 'record', HealthChanged: 'record' },
  ...{ ExaminationChanged: 'record', CharacteristicsChanged: 'record' },
  ...{ AddressProtected: 'record', AddressProtectionChanged: 'record', AddressReleased: 'record' },
  AddressReleaseSettled: 'record',
  ...{ LiftingAsked: 'record', AddressProtectionLifted: 'record', LiftingDeclined: 'record' },
};

/** One that only a newer version of the service knows stands with what is said of the record. */
export const sortOf = (type: string): EntrySort =>
  (SORTS as Readonly<Record<string, EntrySort | undefined>>)[type] ?? 'record';
