import { currentAttendance } from '#contexts/attendance';
import { childRecord } from '#contexts/children';
import { childLine } from '#contexts/oversight';
import { outcomes, placementsWithNextDates } from '#contexts/placements';
import { referralSummary, responseWindowsDue } from '#contexts/referrals';
import type { View } from '#platform/read-models';

/** Every view this server keeps. */
export const views: readonly View[] = [
  childRecord,
  referralSummary,
  responseWindowsDue,
  placementsWithNextDates,
  outcomes,
  currentAttendance,
  childLine,
];
