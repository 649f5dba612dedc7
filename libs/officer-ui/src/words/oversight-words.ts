import { MakeCaseloadFile, type CaseColumn, type LineColumn, type Whose } from '#pure/oversight';
import type { WordsOf } from './codes.ts';
import type { PartsInWords } from './wording.ts';

export const whose: WordsOf<Whose> = { mine: 'Mine', team: 'My team’s', service: 'My service’s' };

export const caseColumnWords: WordsOf<CaseColumn> = {
  ...{ 'family-name': 'Family name', 'given-names': 'Given names', 'date-of-birth': 'Date of birth' },
  ...{ school: 'School', officer: 'Officer', team: 'Team' },
  ...{
    'put-on-record': 'Day on which the record was made',
    'record-changed': 'Day on which who the child is, or who has it, changed last',
  },
};

export const lineColumnWords: WordsOf<LineColumn> = {
  ...{ happened: 'Happened on', recorded: 'Recorded at', stands: 'Whether it stands', what: 'What happened' },
  ...{ reading: 'Reading', differs: 'Differs' },
  ...{ details: 'Details', by: 'Recorded by', reason: 'Reason given', rules: 'Rules applied', entry: 'Entry' },
};

export const oversightParts: PartsInWords = {
  views: {
    'child-line': 'The line of each child',
    'marks-beyond': 'Marks on days that are none of their placement',
    'record-scopes': 'Who holds each record, and may open it',
    'due-list': 'What falls due, and when',
    'open-without-education': 'Children without education',
  },
  opened: {
    FindChildLine: 'The line',
    FindLineEntry: 'An entry of the line',
    FindOpenings: 'Openings for a reason',
    FindProof: 'Whether the record is as it was written',
    FindAccesses: 'Who looked',
    FindSeenWhileOne: 'What was seen while two records were one',
    FindCaseload: 'A caseload',
    FindCaseloadCounts: 'How many are on a caseload',
    FindLeftBehind: 'Children whose officer is one no more',
    FindLiftingsAsked: 'Protected addresses that wait for a second person',
    FindAddressesProtected: 'Whose address is protected, of those on a list',
    FindMergesAsked: 'Records to become one that wait for a second person',
    FindMissingMarks: 'Sessions without a mark',
    FindMarksOutside: 'Marks outside a placement',
    FindDue: 'What falls due',
    FindWork: 'My work',
    FindChanges: 'What changed',
    FindDueMarks: 'How much is due',
    FindDueOfChild: 'What is due of the child',
    FindReferrals: 'Referrals, as a list',
    FindReferralsOfChild: 'The referrals of the child',
    FindPlacementsListed: 'Placements, as a list',
    FindPlacementsCounted: 'How many placements there are',
    FindRegister: 'The register of a place',
    FindWeekRegister: 'The register of a place for a week',
    ExportCaseload: 'A caseload, taken out as a file',
    ExportPlacements: 'Placements, taken out as a file',
    ExportReferrals: 'Referrals, taken out as a file',
    ExportWork: 'What is due, taken out as a file',
    ExportChildLine: 'The line, printed',
    ExportLineFile: 'The line, taken out as a file',
    FindTakenOut: 'What was taken out',
  },
  done: { MakeCaseloadFile: 'a list of children as a file' },
  jobs: {
    [MakeCaseloadFile.kind]: (about) => `File of the caseload: ${whose[about['whose'] as Whose]}`,
  },
};
