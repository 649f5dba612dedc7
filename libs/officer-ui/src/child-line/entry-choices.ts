/** What of a line is looked at. */
export const entryChoices = ['everything', 'education', 'decisions', 'attendance', 'record', 'put-right'] as const;
export type EntryChoice = (typeof entryChoices)[number];

export const choiceWords: Readonly<Record<EntryChoice, string>> = {
  everything: 'Everything',
  education: 'Education provided',
  decisions: 'Referrals and decisions',
  attendance: 'Attendance',
  record: 'Who the child is, and who has the record',
  'put-right': 'Corrections and voids',
};
