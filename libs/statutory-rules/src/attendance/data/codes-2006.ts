import type { CodeTable } from './register-codes.ts';

/**
 * The code set of SI 2006/1751 as it stood before 19 August 2024: domain reference 1.5, classes from memory. Of `F` 1.1 says
 * that it appears only in lists of 2009, 1.5 that it was AUTH until 31 August 2013: 1.5 gives a day, and is followed.
 */
export const CODES_2006: CodeTable = [
  { code: '/', class: 'ATT', session: 'AM', meaning: 'Present in the morning' },
  { code: '\\', class: 'ATT', session: 'PM', meaning: 'Present in the afternoon' },
  { code: 'L', class: 'ATT', meaning: 'Late: arrived before the register closed' },
  { code: 'B', class: 'AEA', meaning: 'Off-site supervised education' },
  { code: 'J', class: 'AEA', meaning: 'Interview' },
  { code: 'P', class: 'AEA', meaning: 'Approved sporting activity' },
  { code: 'V', class: 'AEA', meaning: 'Educational visit or trip' },
  { code: 'W', class: 'AEA', meaning: 'Work experience' },
  { code: 'C', class: 'AUTH', meaning: 'Leave of absence, a part-time timetable included' },
  { code: 'E', class: 'AUTH', meaning: 'Excluded, no alternative provision made' },
  { code: 'F', class: 'AUTH', meaning: 'Extended holiday agreed', to: '2013-08-31' },
  { code: 'H', class: 'AUTH', meaning: 'Holiday agreed' },
  { code: 'I', class: 'AUTH', meaning: 'Illness, not an appointment' },
  { code: 'M', class: 'AUTH', meaning: 'Medical or dental appointment' },
  { code: 'R', class: 'AUTH', meaning: 'Religious observance' },
  { code: 'S', class: 'AUTH', meaning: 'Study leave' },
  { code: 'T', class: 'AUTH', meaning: 'Traveller absence' },
  { code: 'G', class: 'UNAUTH', meaning: 'Holiday not agreed' },
  { code: 'N', class: 'UNAUTH', meaning: 'Reason not yet provided' },
  { code: 'O', class: 'UNAUTH', meaning: 'Absent without authorisation' },
  { code: 'U', class: 'UNAUTH', meaning: 'Arrived after the register closed' },
  { code: 'D', class: 'NOTPOSS', meaning: 'Dual registered: due at the other school' },
  { code: 'X', class: 'NOTPOSS', meaning: 'Not required to attend' },
  { code: 'Y', class: 'NOTPOSS', meaning: 'Unable to attend through unavoidable cause' },
  { code: 'Z', class: 'ADMIN', meaning: 'Prospective pupil not yet on the register' },
  { code: '#', class: 'ADMIN', meaning: 'Planned whole-school closure' },
];
