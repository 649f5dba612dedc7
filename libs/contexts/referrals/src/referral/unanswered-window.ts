import { refusals } from '#platform/event-sourcing';
import type { Referral } from './referral.ts';
import type { ResponseWindow } from './provider-window.ts';

const refusal = refusals({
  'not-sent-to-you': 'This referral was not sent to you.',
  'referral-withdrawn': 'This referral has been withdrawn; no answer is needed.',
  'already-awarded': 'This referral has been awarded; answers are no longer taken.',
  'already-answered': 'You have already answered this referral.',
});

/** The window in which this provider may still answer, late or not: an offer and a decline are refused alike. */
export function unansweredWindow(referral: Referral, providerId: string): ResponseWindow {
  const window = referral.phase === 'not-submitted' ? undefined : referral.windows[providerId];
  if (!window) throw refusal('not-sent-to-you');
  if (referral.phase === 'withdrawn') throw refusal('referral-withdrawn');
  if (referral.phase === 'awarded') throw refusal('already-awarded');
  if (window.answer.kind !== 'none') throw refusal('already-answered');
  return window;
}
