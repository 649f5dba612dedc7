import { attendanceEvents } from '#contexts/attendance';
import { childEvents } from '#contexts/children';
import { placementEvents } from '#contexts/placements';
import { referralEvents } from '#contexts/referrals';
import { Catalogue } from '#platform/event-sourcing';

/** Every event this code can read. */
export const catalogue = new Catalogue(childEvents, referralEvents, placementEvents, attendanceEvents);
