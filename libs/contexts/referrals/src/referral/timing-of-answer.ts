import { refusals } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import { timingOf } from './provider-window.ts';
import { wasSent, type Referral } from './referral.ts';

const refusal = refusals({
  'not-sent-to-you': 'This referral was not sent to you.',
  'referral-withdrawn': 'This referral has been withdrawn; no answer is needed.',
  'already-awarded': 'This referral has been awarded; answers are no longer taken.',
  'already-answered': 'You have already answered this referral.',
});

/** How an answer that arrives now stands to its provider's window: an offer and a decline are refused alike, never for being late. */
export function timingOfAnswer(referral: Referral, providerId: string, receivedAt: Instant) {
  if (!wasSent(referral)) throw refusal('not-sent-to-you');
  const window = referral.windows[providerId];
  if (!window) throw refusal('not-sent-to-you');
  if (referral.phase === 'withdrawn') throw refusal('referral-withdrawn');
  if (referral.phase === 'awarded') throw refusal('already-awarded');
  if (window.answer.kind !== 'none') throw refusal('already-answered');
  return timingOf(receivedAt, window, referral.terms.lateOffers);
}
