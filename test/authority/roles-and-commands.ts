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
                             names      sen-officer  exclusions-officer  commissioning-officer  school  provider  auditor  administrator
  RegisterChild              nothing    all          all                 -                      -       -         -        -
  CorrectIdentity            child      own/         own/                -                      -       -         -        -
  ChangeOwningService        child      own/         own/                -                      -       -         -        -
  CorrectOwningService       child      own/         own/                -                      -       -         -        -
  ChangeOwningTeam           child      own/         own/                -                      -       -         -        -
  CorrectOwningTeam          child      own/         own/                -                      -       -         -        -
  AllocateOfficer            child      own/         own/                -                      -       -         -        -
  CorrectAllocatedOfficer    child      own/         own/                -                      -       -         -        -
  VoidChange                 child      own/         own/                -                      -       -         -        -
  DestroyPersonalData        child      -            -                   -                      -       -         -        all
  FindChild                  child      own/         own/                why                    -       -         why      -
  SearchChildren             nothing    own          own                 -                      -       -         why      -

  SubmitReferral             child      own/         own/                -                      -       -         -        -
  WithdrawReferral           referral   own/         own/                -                      -       -         -        -
  MakeOffer                  referral   -            -                   -                      -       own       -        -
  DeclineReferral            referral   -            -                   -                      -       own       -        -
  AwardReferral              referral   own/         own/                all                    -       -         -        -
  CorrectReceipt             referral   own/         own/                all                    -       -         -        -
  VoidAward                  referral   own/         own/                all                    -       -         -        -
  RemoveReferralEntry        referral   own/         own/                all                    -       -         -        -
  FindReferral               referral   own/         own/                all                    -       -         why      -
  FindReferralAsked          referral   -            -                   -                      -       own       -        -
  FindReferralsAsked         nothing    -            -                   -                      -       own       -        -

  StartPlacement             placement  own/         own/                why                    -       -         -        -
  RecordReview               placement  own/         own/                why                    -       -         -        -
  AgreeExtension             placement  own/         own/                why                    -       -         -        -
  PlanReturn                 placement  own/         own/                why                    -       -         -        -
  ConfirmReturn              placement  own/         own/                why                    -       -         -        -
  EndPlacement               placement  own/         own/                why                    -       -         -        -
  CorrectStart               placement  own/         own/                why                    -       -         -        -
  CorrectReview              placement  own/         own/                why                    -       -         -        -
  CorrectExtension           placement  own/         own/                why                    -       -         -        -
  CorrectReturnConfirmation  placement  own/         own/                why                    -       -         -        -
  RemovePlacementEntry       placement  own/         own/                why                    -       -         -        -
  VoidPlacementEntry         placement  own/         own/                why                    -       -         -        -
  FindPlacements             child      own/         own/                why                    -       -         why      -
  FindOutcomes               child      own/         own/                why                    -       -         why      -
  FindDue                    nothing    own          own                 all                    -       -         why      -

  RecordMarks                child      own/         own/                why                    -       -         -        -
  RecordRegister             child      own/         own/                why                    -       -         -        -
  CorrectMark                child      own/         own/                why                    -       -         -        -
  RemoveMark                 child      own/         own/                why                    -       -         -        -
  VoidMark                   child      own/         own/                why                    -       -         -        -
  FindAttendance             child      own/         own/                why                    own     -         why      -

  FindChildLine              child      own/         own/                why                    -       -         why      -
  FindAccesses               child      -            -                   -                      -       -         why      -
  FindCaseload               nothing    own          own                 -                      -       -         -        -
  MakeCaseloadFile           nothing    own?         own?                -                      -       -         -        -
  ExportCaseload             nothing    own?         own?                -                      -       -         -        -
  FindPlaces                 nothing    own          own                 why                    -       -         -        -
  FindRegister               nothing    own          own                 why                    -       -         -        -

  FindJob                    nothing    own          own                 -                      -       -         -        own
  FindJobs                   nothing    own          own                 -                      -       -         -        own
  CollectFile                nothing    own          own                 -                      -       -         -        own
  StopJob                    nothing    own          own                 -                      -       -         -        own
  RebuildView                nothing    -            -                   -                      -       -         -        all
  StopRebuild                nothing    -            -                   -                      -       -         -        all
  FindRebuilds               nothing    -            -                   -                      -       -         -        all
`;

/** Roles that there are, and that may do nothing yet. */
export const WITHOUT_A_COLUMN = ['senior-leader', 'parent'] as const;

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
  AskChildOnRecord           answers
  AskDateOfBirth             answers
  AskPlacementsOn            answers
  AskSessionsAttended        answers
  AskPlacementsAgainstBirth  answers
  AskReferralsAgainstBirth   answers
`;
