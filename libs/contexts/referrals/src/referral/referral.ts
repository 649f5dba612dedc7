import { stream } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { referralEvents, type LateOfferRule, type ReferralEvent } from './referral.events.ts';
import type { ResponseTerms, ResponseWindow } from './provider-window.ts';

type Terms = ResponseTerms & Readonly<{ lateOffers: LateOfferRule }>;
type Windows = Readonly<Record<string, ResponseWindow>>;

/** What decisions need to know of a referral. Windows are kept by provider. */
export type Referral =
  | Readonly<{ phase: 'not-submitted' }>
  | Readonly<{ phase: 'open' | 'withdrawn'; terms: Terms; decidedOn: CivilDate; windows: Windows }>
  | Readonly<{ phase: 'awarded'; terms: Terms; decidedOn: CivilDate; windows: Windows; award: Award }>;

type Award = Readonly<{ id: string; providerId: string }>;

export const referralStream = stream<Referral, ReferralEvent, 'childId' | 'referralId'>({
  category: 'referral',
  events: referralEvents,
  about: ['childId', 'referralId'],
  initial: { phase: 'not-submitted' },

  evolve(referral, fact) {
    if (fact.type === 'ReferralSubmitted') {
      const { responseHours, reading, lateOffers } = fact.data;
      return { phase: 'open', terms: { responseHours, reading, lateOffers }, decidedOn: fact.effectiveOn, windows: {} };
    }
    if (referral.phase === 'not-submitted') return referral;
    switch (fact.type) {
      case 'ResponseWindowOpened': {
        const { providerId, receivedAt, deadline } = fact.data;
        const answer = { kind: 'none' } as const;
        return withWindow(referral, providerId, { id: fact.id, receivedAt, deadline, closedAt: null, answer });
      }
      case 'OfferMade': {
        const { providerId, receivedAt, weeklyPrice } = fact.data;
        const answer = { kind: 'offered', offer: fact.id, weeklyPrice, receivedAt } as const;
        return withWindow(referral, providerId, { answer });
      }
      case 'ReferralDeclined': {
        const { providerId, receivedAt } = fact.data;
        return withWindow(referral, providerId, { answer: { kind: 'declined', receivedAt } });
      }
      case 'ResponseWindowClosed':
        return withWindow(referral, fact.data.providerId, { closedAt: fact.data.deadline });
      case 'ReferralAwarded': {
        const { terms, decidedOn, windows } = referral;
        return {
          phase: 'awarded',
          terms,
          decidedOn,
          windows,
          award: { id: fact.id, providerId: fact.data.providerId },
        };
      }
      case 'ReferralWithdrawn':
        return {
          ...{ phase: 'withdrawn', terms: referral.terms, decidedOn: referral.decidedOn, windows: referral.windows },
        };
    }
  },
});

function withWindow<R extends Extract<Referral, { windows: Windows }>>(
  referral: R,
  providerId: string,
  change: ResponseWindow | Partial<ResponseWindow>,
): R {
  const window = { ...referral.windows[providerId], ...change } as ResponseWindow;
  return { ...referral, windows: { ...referral.windows, [providerId]: window } };
}
