import type { Instant } from '#platform/time';
import { isLate } from '../referral/provider-window.ts';
import { hasDeclined, type ToldOfReferral } from '../views/referral-summary/told-of-referral.ts';

const CLOSED = {
  withdrawn: 'This referral was withdrawn.',
  'awarded-elsewhere': 'This referral was awarded to another provider.',
  declined: 'You declined this referral, so it is no longer open to you.',
  'hours-over': 'Your hours to answer this referral have run out.',
  'not-asked': 'You were not asked to answer this referral.',
} as const;
type Closed = (typeof CLOSED)[keyof typeof CLOSED];

/**
 * A provider sees what it is asked while it may still answer in time, or has the award: access ends with its decline, with
 * its hours, and with what was decided without it. Null: it is open to it.
 */
export function whyItIsClosed(told: ToldOfReferral, providerId: string, now: Instant): Closed | null {
  const window = windowOf(told, providerId);
  if (!window) return CLOSED['not-asked'];
  if (told.withdrawn) return CLOSED.withdrawn;
  if (told.award) return isAwardedTo(told, providerId) ? null : CLOSED['awarded-elsewhere'];
  if (hasDeclined(told.answers, providerId)) return CLOSED.declined;
  return isLate(now, window) ? CLOSED['hours-over'] : null;
}

export const windowOf = ({ windows }: ToldOfReferral, providerId: string) =>
  windows.find(({ data }) => data.providerId === providerId)?.data;

export const isAwardedTo = ({ award }: ToldOfReferral, providerId: string): boolean =>
  award?.data.providerId === providerId;
