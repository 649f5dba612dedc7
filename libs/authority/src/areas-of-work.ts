/** Acts of people by the part of the work that they are of, as a council's officers call it: each act in one. */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
  'Children and their records': [
    ...['register-a-child', 'find-children', 'open-a-child', 'read-a-record', 'print-a-record', 'correct-an-identity'],
    ...['take-in-a-list', 'save-list-columns'],
    ...['say-who-holds-a-record', 'say-what-holds-of-a-child', 'close-a-record', 'share-a-record', 'look-up-a-school'],
    ...['protect-an-address', 'confirm-a-lifting', 'open-a-protected-address', 'seal-a-record'],
    'merge-two-records',
  ],
  Caseloads: ['see-a-caseload', 'take-out-a-caseload', 'see-what-is-due', 'follow-longer-work'],
  Referrals: [
    ...[
      'fill-in-a-referral',
      'send-a-referral-out',
      'read-a-referral',
      'award-a-referral',
      'put-a-referral-right',
      'see-the-referrals',
      'read-what-is-asked',
    ],
    ...['answer-a-referral'],
  ],
  Placements: ['run-a-placement', 'put-a-placement-right', 'see-the-placements'],
  Attendance: ['read-attendance', 'keep-the-register', 'put-marks-right'],
  'School calendars': ['see-the-calendars', 'keep-the-calendars'],
  'Who looked, and who may not': [
    ...[
      'see-who-looked',
      'verify-a-record',
      'see-openings-for-a-reason',
      'see-what-was-taken-out',
      'bar-from-a-record',
    ],
    ...['see-the-list-of-reasons', 'keep-the-list-of-reasons'],
  ],
  'People and roles': [
    ...[
      'see-the-register-of-people',
      'keep-the-register-of-people',
      'look-up-a-colleague',
      'give-a-role',
      'give-cover',
    ],
    ...['give-terms-of-an-audit', 'read-ones-own-terms', 'confirm-what-is-given', 'end-what-is-given'],
    ...['see-what-was-given', 'see-what-waits-to-be-confirmed', 'see-roles', 'define-a-role', 'confirm-a-role'],
  ],
  'Ending and running': [
    'destroy-personal-data',
    'destroy-a-persons-details',
    'rebuild-a-view',
    'deal-with-what-waits',
  ],
};
const OTHER = 'Other';

/** What the page of a child is made of: whoever is led to one by a list or a search opens all of it. */
const READING = ['open-a-child', 'read-a-record', 'read-attendance', 'look-up-a-school'] as const;
const LEADS_TO_A_CHILD = [
  'take-in-a-list',
  ...['register-a-child', 'find-children', 'read-a-record', 'print-a-record', 'correct-an-identity'],
  ...['fill-in-a-referral', 'send-a-referral-out'],
  ...[
    'say-who-holds-a-record',
    'close-a-record',
    'share-a-record',
    'see-a-caseload',
    'take-out-a-caseload',
    'see-what-is-due',
  ],
  ...['see-the-referrals', 'see-the-placements', 'say-what-holds-of-a-child'],
  ...['read-a-referral', 'award-a-referral', 'put-a-referral-right', 'run-a-placement', 'put-a-placement-right'],
  ...['see-who-looked', 'verify-a-record', 'see-openings-for-a-reason', 'bar-from-a-record', 'read-ones-own-terms'],
  ...['protect-an-address', 'confirm-a-lifting', 'open-a-protected-address', 'merge-two-records'],
];

/** The register of people says whose school somebody is by its name. */
const ON_THE_REGISTER = [
  ...['see-the-register-of-people', 'keep-the-register-of-people', 'give-a-role', 'give-cover', 'see-what-was-given'],
  ...[
    'see-what-waits-to-be-confirmed',
    'give-terms-of-an-audit',
    'confirm-what-is-given',
    'end-what-is-given',
    'destroy-a-persons-details',
  ],
];

/** Whoever gives a role, or lets it hold, is shown who somebody is and what the role may do. */
const NAMES_A_ROLE = ['give-a-role', 'confirm-what-is-given'];

/** What somebody has to be let do besides, to do this on the pages. */
export function needsOf(act: string): readonly string[] {
  if (LEADS_TO_A_CHILD.includes(act)) return READING;
  const school = ON_THE_REGISTER.includes(act) ? ['look-up-a-school'] : [];
  return NAMES_A_ROLE.includes(act) ? [...school, 'see-the-register-of-people', 'see-roles'] : school;
}

export const areaOf = (act: string): string =>
  Object.entries(AREAS).find(([, acts]) => acts.includes(act))?.[0] ?? OTHER;
