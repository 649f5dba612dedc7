import type { Instant } from '#platform/time';
import { isLate } from '../referral/provider-window.ts';
import { awards, hasDeclined, windows, type ReferralSummary } from '../views/referral-summary/referral-summary.ts';

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
export function whyItIsClosed(summary: ReferralSummary, providerId: string, now: Instant): Closed | null {
  const window = windowOf(summary, providerId);
  if (!window) return CLOSED['not-asked'];
  if (summary.phase === 'withdrawn') return CLOSED.withdrawn;
  if (summary.phase === 'awarded') return isAwardedTo(summary, providerId) ? null : CLOSED['awarded-elsewhere'];
  if (hasDeclined(summary.answers, providerId)) return CLOSED.declined;
  return isLate(now, window) ? CLOSED['hours-over'] : null;
}

export const windowOf = ({ windows: kept }: ReferralSummary, providerId: string) =>
  windows.inForce(kept).find(({ data }) => data.providerId === providerId)?.data;

export const isAwardedTo = ({ awards: given }: ReferralSummary, providerId: string): boolean =>
  awards.inForce(given).some(({ data }) => data.providerId === providerId);
