/*
 * Where a child went: NCCIS current-activity codes, as returned up to 2021. Another year's list is a new version of the
 * event that records them.
 */
const belowLeavingAge = ['110', '120', '130', '140', '150'] as const;
const education = ['210', '220', '230', '240', '250', '260', '270', '280', '290'] as const;
const employment = ['310', '320', '330', '340', '350', '360', '380', '381'] as const;
const training = ['410', '430', '440', '450', '460'] as const;
const reEngagement = ['530'] as const;
const seekingWork = ['540', '550', '610', '615', '616', '619'] as const;
const unavailableForWork = ['620', '630', '640', '650', '660', '670', '680'] as const;
const other = ['710', '720'] as const;
const notKnown = ['810', '820', '830'] as const;

export const destinations = [
  ...belowLeavingAge,
  ...education,
  ...employment,
  ...training,
  ...reEngagement,
  ...seekingWork,
  ...unavailableForWork,
  ...other,
  ...notKnown,
] as const;
export type Destination = (typeof destinations)[number];

/** Sixth form, work and training: nobody goes there who is of compulsory school age. */
export const isPastSchoolAge = (destination: Destination): boolean =>
  ([...education, ...employment, ...training] as readonly Destination[]).includes(destination);

const untaught: readonly Destination[] = ['140', '150', ...seekingWork, ...unavailableForWork, ...notKnown];

/** Not registered, not known, or neither in education, work nor training: nobody is known to teach who went there. */
export const isWithoutEducation = (destination: Destination): boolean => untaught.includes(destination);

/** Nobody knew it when the end was recorded: whoever comes to know it puts the end right. */
export const isNotKnown = (destination: Destination): boolean =>
  (notKnown as readonly Destination[]).includes(destination);
