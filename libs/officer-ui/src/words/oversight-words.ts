import type { PartsInWords } from './wording.ts';

export const oversightParts: PartsInWords = {
  views: {
    'child-line': 'The line of each child',
    'record-scopes': 'Who holds each record, and may open it',
    'due-list': 'What falls due, and when',
  },
  opened: {
    FindChildLine: 'The line',
    FindAccesses: 'Who looked',
    FindCaseload: 'A caseload',
    FindDue: 'What falls due',
    FindRegister: 'The register of a place',
    ExportCaseload: 'A caseload, taken out as a file',
  },
  done: {},
};

/** A job keeps what another context computed: its words are of that. */
export const jobParts: PartsInWords = {
  views: {},
  opened: { CollectFile: 'A caseload, taken out as a file' },
  done: {},
};
