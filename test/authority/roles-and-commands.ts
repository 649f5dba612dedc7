/**
 * Who may send each command and ask each query, as the council would say it: written by hand, for people to read, and
 * compared with what the gateway answers. A new command is a new line.
 *
 *   all    on every record                      own    on records of one's own, and on no other
 *   why    on every record, for a reason        own/   on one's own; on another's for a reason
 *   -      never                                own?   on one's own, for a reason; on no other
 *
 * Of one's own: an officer's service has the record; the child is on the school's roll; the provider was asked, or has
 * the child. What names no record (a list, a register of a place, a new record) shows or takes one's own.
 */
export const OF_PEOPLE = `
                             names      sen-officer  exclusions-officer  team-manager  business-support  commissioning-officer  placements-broker  ap-lead  virtual-school-head  safeguarding-lead  school  provider  auditor  administrator  data-protection-officer
  RegisterChild              nothing    all          all                 all           all               -                      -                  -        -                    -                  -       -         -        -              -
  CorrectIdentity            child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  JudgePossibleDuplicate     child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ProposeMerge               child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ConfirmMerge               child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  DeclineMerge               child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  PartRecords                child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeOwningService        child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectOwningService       child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeRolls                child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectRolls               child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeOwningTeam           child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectOwningTeam          child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  AllocateChildren           child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  AllocateOfficer            child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectAllocatedOfficer    child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  VoidChange                 child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeWhereabouts          child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectWhereabouts         child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  VoidWhereabouts            child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CloseRecord                child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectClosing             child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  VoidClosing                child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ReopenRecord               child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectReopening           child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  VoidReopening              child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeAddresses            child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectAddresses           child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeSenStatus            child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectSenStatus           child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeCareStatus           child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeHomeAuthority        child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectCareStatus          child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectHomeAuthority       child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangePersonAround         child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectPersonAround        child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeParentalResponsibility child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectParentalResponsibility child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeProfessional         child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectProfessional        child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeOwnSay               child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectOwnSay              child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeHealth               child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectHealth              child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeExamination          child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectExamination         child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeNames                child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectNames               child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeUpn                  child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectUpn                 child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeOtherNumber          child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectOtherNumber         child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeSibling              child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectSibling             child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeCharacteristics      child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  CorrectCharacteristics     child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  RemoveCircumstance         child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  VoidCircumstance           child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ShareRecord                child      own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  EndSharing                 child      own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  DestroyPersonalData        child      -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  FindDestruction            child      -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  FindChild                  child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindPossibleDuplicates     child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindCircumstances          child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  SearchChildren             nothing    own          own                 own           own               -                      -                  all      why                  why                -       -         -        -              why

  FindEstablishments         nothing    all          all                 all           all               all                    all                all      all                  all                all     all       all      all            all
  FindCalendars              nothing    all          all                 all           all               all                    all                all      all                  all                all     all       all      all            all
  FindCalendar               nothing    all          all                 all           all               all                    all                all      all                  all                all     all       all      all            all
  FindClosedDays             nothing    all          all                 all           all               all                    all                all      all                  all                all     all       all      all            all
  RecordTermDates            nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  RecordCalendarFile         nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  CorrectTermDates           nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  RecordClosure              nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  CorrectClosure             nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  VoidCalendarEntry          nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -

  FillInReferral             child      own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  ChangeReferral             referral   own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  SendReferral               referral   own/         own/                own/          -                 -                      all                -        -                    -                  -       -         -        -              -
  WithdrawReferral           referral   own/         own/                own/          -                 -                      -                  -        -                    -                  -       -         -        -              -
  MakeOffer                  referral   -            -                   -             -                 -                      -                  -        -                    -                  -       own       -        -              -
  DeclineReferral            referral   -            -                   -             -                 -                      -                  -        -                    -                  -       own       -        -              -
  AwardReferral              referral   own/         own/                own/          -                 all                    -                  -        -                    -                  -       -         -        -              -
  CorrectReceipt             referral   own/         own/                own/          -                 all                    -                  -        -                    -                  -       -         -        -              -
  CorrectAward               referral   own/         own/                own/          -                 all                    -                  -        -                    -                  -       -         -        -              -
  VoidAward                  referral   own/         own/                own/          -                 all                    -                  -        -                    -                  -       -         -        -              -
  RemoveReferralEntry        referral   own/         own/                own/          -                 all                    -                  -        -                    -                  -       -         -        -              -
  CorrectWithdrawal          referral   own/         own/                own/          -                 all                    -                  -        -                    -                  -       -         -        -              -
  VoidWithdrawal             referral   own/         own/                own/          -                 all                    -                  -        -                    -                  -       -         -        -              -
  FindReferral               referral   own/         own/                own/          -                 all                    all                all      why                  why                -       -         own      -              why
  FindReferralsOfChild       child      own/         own/                own/          -                 all                    all                all      why                  why                -       -         own      -              why
  FindReferralAsked          referral   -            -                   -             -                 -                      -                  -        -                    -                  -       own       -        -              -
  FindReferralsAsked         nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       own       -        -              -

  TakeOverPlacement          child      own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  StartPlacement             placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  RecordReview               placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  AgreeExtension             placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  PlanReturn                 placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  ConfirmReturn              placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  EndPlacement               placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  CorrectStart               placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  CorrectReview              placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  CorrectExtension           placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  CorrectReturnConfirmation  placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  CorrectReturnPlan          placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  CorrectEnd                 placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  RemovePlacementEntry       placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  VoidPlacementEntry         placement  own/         own/                own/          -                 why                    -                  -        -                    -                  -       -         -        -              -
  FindPlacements             child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindOutcomes               child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindWork                   nothing    own          own                 own           own               all                    all                all      -                    -                  -       -         -        -              -
  FindMarksOutside           nothing    own          own                 own           own               all                    all                all      -                    -                  -       -         -        -              -
  FindLeftBehind             nothing    own          own                 own           own               all                    all                all      -                    -                  -       -         -        -              -
  FindLiftingsAsked          nothing    own          own                 own           own               all                    all                all      -                    -                  -       -         -        -              -
  FindMergesAsked            nothing    own          own                 own           own               all                    all                all      -                    -                  -       -         -        -              -
  FindDue                    nothing    own          own                 own           own               all                    all                all      -                    -                  -       -         -        -              -
  FindDueMarks               nothing    own          own                 own           own               all                    all                all      -                    -                  -       -         -        -              -
  FindReferrals              nothing    own          own                 own           -                 all                    all                all      -                    -                  -       -         -        -              -
  FindPlacementsListed       nothing    own          own                 own           own               all                    all                all      -                    -                  own     own       -        -              -
  FindPlacementsCounted      nothing    own          own                 own           own               all                    all                all      -                    -                  own     own       -        -              -

  RecordMarks                child      own/         own/                own/          own               why                    -                  -        -                    -                  -       -         -        -              -
  RecordRegister             child      own/         own/                own/          own               why                    -                  -        -                    -                  -       own       -        -              -
  CorrectMark                child      own/         own/                own/          own               why                    -                  -        -                    -                  -       -         -        -              -
  RemoveMark                 child      own/         own/                own/          own               why                    -                  -        -                    -                  -       -         -        -              -
  VoidMark                   child      own/         own/                own/          own               why                    -                  -        -                    -                  -       -         -        -              -
  SayNoSession               child      own/         own/                own/          own               why                    -                  -        -                    -                  -       -         -        -              -
  VoidNoSession              child      own/         own/                own/          own               why                    -                  -        -                    -                  -       -         -        -              -
  FindAttendance             child      own/         own/                own/          own               why                    why                all      why                  why                own     -         own      -              why
  FindMissingMarks           child      own/         own/                own/          own               why                    why                all      why                  why                own     -         own      -              why
  FindPupil                  child      own/         own/                own/          own               why                    why                all      why                  why                own     -         own      -              why

  FindChildLine              child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindChanges                nothing    own          own                 own           own               why                    why                all      why                  why                -       -         own      -              why
  ExportChildLine            child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  ExportLineFile             child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindDueOfChild             child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindLineEntry              child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindAccesses               child      -            -                   own           -                 -                      -                  -        -                    -                  -       -         own      -              all
  FindAddressesProtected     nothing    own          own                 own           own               why                    why                all      why                  why                -       -         own      -              why
  FindSeenWhileOne           child      -            -                   own           -                 -                      -                  -        -                    -                  -       -         own      -              all
  FindProof                  child      -            -                   -             -                 -                      -                  -        -                    -                  -       -         own      -              -
  FindOpenings               nothing    -            -                   own           -                 -                      -                  all      -                    -                  -       -         -        -              all
  FindTakenOut               nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        -              all
  FindCaseload               nothing    own          own                 own           own               -                      -                  -        -                    -                  -       -         -        -              -
  FindCaseloadCounts         nothing    own          own                 own           own               -                      -                  -        -                    -                  -       -         -        -              -
  MakeCaseloadFile           nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  ExportCaseload             nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  ExportPlacements           nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  ExportReferrals            nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  ExportWork                 nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  CheckList                  nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  RecordList                 nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  PutListAway                nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  FindList                   nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  SaveListColumns            nothing    all          all                 all           -                 -                      -                  -        -                    -                  -       -         -        -              -
  FindSavedColumns           nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  FindLists                  nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  AskChildrenOfRows          nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        -              -
  FindPlaces                 nothing    own          own                 own           own               why                    -                  -        -                    -                  -       own       -        -              -
  FindUnmarked               nothing    own          own                 own           own               why                    -                  -        -                    -                  -       own       -        -              -
  FindWeekRegister           nothing    own          own                 own           own               why                    -                  -        -                    -                  -       own       -        -              -
  FindRegister               nothing    own          own                 own           own               why                    -                  -        -                    -                  -       own       -        -              -

  FindJob                    nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        own            -
  FindJobs                   nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        own            -
  CollectFile                nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        own            -
  StopJob                    nothing    own          own                 own           -                 -                      -                  -        -                    -                  -       -         -        own            -
  RebuildView                nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  StopRebuild                nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  FindRebuilds               nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  FindWhatWaits              nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  TryAgain                   nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  LetGo                      nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -

  FindPeople                 nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         all      all            all
  FindPerson                 nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         all      all            all
  EnterPerson                nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  GiveRole                   nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  GiveCover                  nothing    -            -                   all           -                 -                      -                  -        -                    -                  -       -         -        all            -
  GiveTermsOfAudit           nothing    -            -                   -             -                 -                      -                  all      -                    -                  -       -         -        -              all
  FindOwnTerms               nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         own      -              -
  FindAuditedChildren        nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         own      -              -
  ConfirmGrant               nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         -        all            -
  DeclineGrant               nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         -        all            -
  EndGrant                   nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         -        all            all
  FindChildrenOfOfficer      nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         -        all            all
  ChangeDetails              nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  ProposeToDestroyDetails    nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            all
  DestroyDetails             nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            all
  DeclineToDestroyDetails    nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            all

  FindRoles                  nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         all      all            all
  FindRole                   nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         all      all            all
  ProposeRole                nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  ProposeRoleChange          nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  EndRole                    nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        all            -
  ConfirmRole                nothing    -            -                   -             -                 -                      -                  all      -                    -                  -       -         -        all            all
  DeclineRole                nothing    -            -                   -             -                 -                      -                  all      -                    -                  -       -         -        all            all

  ProtectAddress             child      own/         own/                own/          -                 -                      -                  all      why                  why                -       -         -        -              -
  ChangeProtection           child      own/         own/                own/          -                 -                      -                  all      why                  why                -       -         -        -              -
  ReleaseAddress             child      own/         own/                own/          -                 -                      -                  all      why                  why                -       -         -        -              -
  SettleRelease              child      own/         own/                own/          -                 -                      -                  all      why                  why                -       -         -        -              -
  ProposeLifting                  child      own/         own/                own/          -                 -                      -                  all      why                  why                -       -         -        -              -
  DeclineLifting             child      own/         own/                own/          -                 -                      -                  all      why                  why                -       -         -        -              -
  ConfirmLifting             child      -            -                   own/          -                 -                      -                  all      -                    why                -       -         -        -              -
  FindProtection             child      own/         own/                own/          own               why                    why                all      why                  why                -       -         own      -              why
  FindUndisclosed            child      own/         own/                own/          own               why                    why                all      why                  why                -       -         -        -              why
  FindTriesOfAddress         child      own/         own/                own/          own               why                    why                all      why                  why                -       -         -        -              why
  FindOthersAtAddress        child      own/         own/                own/          own               why                    why                all      why                  why                -       -         -        -              why
  FindTextsThatTell          child      own/         own/                own/          own               why                    why                all      why                  why                -       -         -        -              why
  ProposeSealing              child      -            -                   -             -                 -                      -                  all      -                    all                -       -         -        -              all
  ProposeSealedOpening            child      -            -                   -             -                 -                      -                  all      -                    all                -       -         -        -              all
  ConfirmForSealed           child      -            -                   -             -                 -                      -                  all      -                    all                -       -         -        -              all
  DeclineForSealed           child      -            -                   -             -                 -                      -                  all      -                    all                -       -         -        -              all
  FindSealing                child      -            -                   -             -                 -                      -                  all      -                    all                -       -         -        -              all
  FindSealedAsked            nothing    -            -                   -             -                 -                      -                  all      -                    all                -       -         -        -              all
  FindSealedRecords          nothing    -            -                   -             -                 -                      -                  all      -                    all                -       -         -        -              all
  BarPerson                  child      -            -                   own           -                 -                      -                  all      -                    why                -       -         -        -              why
  LiftBar                    child      -            -                   own           -                 -                      -                  all      -                    why                -       -         -        -              why
  FindBars                   child      -            -                   own           -                 -                      -                  all      -                    why                -       -         -        -              why
  AddOpeningReason           nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        -              all
  RewordOpeningReason        nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        -              all
  EndOpeningReason           nothing    -            -                   -             -                 -                      -                  -        -                    -                  -       -         -        -              all
  FindOpeningReasons         nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         -        all            all
  FindGrantsGiven            nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         -        -              all
  FindToConfirm              nothing    -            -                   all           -                 -                      -                  all      -                    -                  -       -         -        all            all
  FindColleagues             nothing    all          all                 all           -                 -                      -                  all      -                    all                -       -         -        -              all
`;

/** Roles that there are, and that may do nothing yet. */
export const WITHOUT_A_COLUMN = ['social-worker', 'finance-officer', 'senior-leader', 'governor', 'parent'] as const;

/** What the service does by itself: one process may, and nobody else. */
export const OF_PROCESSES = `
  RecordPossibleDuplicates   note-a-possible-duplicate-when-two-records-may-be-one-child
  AskPossibleDuplicates      note-a-possible-duplicate-when-two-records-may-be-one-child
  NoteChangeInEffect         turn-a-change-of-holder-on-its-day
  AskHolderChangesDue        turn-a-change-of-holder-on-its-day
  CloseResponseWindow        close-response-windows-when-they-fall-due
  AskResponseWindowsDue      close-response-windows-when-they-fall-due
  ProposePlacement           open-a-placement-when-a-referral-is-awarded
  WithdrawPlacement          withdraw-the-placement-when-its-award-is-voided
  RemoveProposal             withdraw-the-placement-when-its-award-is-voided
  CarryLeavingDate           carry-a-corrected-leaving-date-to-the-placement
  AskChildCalled             answers
  AskChildOnRecord           answers
  AskOfferTaken              answers
  AskPriceOffered            answers
  AskWithinOnesLimit         answers
  AskAwardsMade              answers
  AskOpenReferrals           answers
  AskDateOfBirth             answers
  AskSenOnRecord             answers
  AskWhatATextGivesAway      answers
  AskSchoolAsKnown           answers
  AskSchoolDays              answers
  AskSchoolsCalled           answers
  AskPlacementsOn            answers
  AskSessionsAttended        answers
  AskPlacementsAgainstBirth  answers
  AskStaysOfChild            answers
  AskDaysInPlacements        answers
  AskPlacementsRunning       answers
  AskReferralsAgainstBirth   answers
`;
