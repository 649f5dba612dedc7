import { stream, type Fact } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { referralEvents, type LateOfferRule, type ReferralEvent, type ReferralFilledIn } from './referral.events.ts';
import type { ResponseTerms, ResponseWindow } from './provider-window.ts';

type Terms = ResponseTerms & Readonly<{ lateOffers: LateOfferRule }>;
type Windows = Readonly<Record<string, ResponseWindow>>;

/** What was filled in last: the fact, and what it says, its words still sealed. */
export type FilledIn = Pick<Fact<typeof ReferralFilledIn>, 'id' | 'data' | 'sealed'>;

/** What decisions need to know of a referral. Windows are kept by provider. `withdrawn-unsent`: nobody was ever asked. */
export type Referral =
  | Readonly<{ phase: 'not-filled-in' }>
  | Readonly<{ phase: 'filled-in' | 'withdrawn-unsent'; filledIn: FilledIn; decidedOn: CivilDate }>
  | Readonly<{ phase: 'open' | 'withdrawn'; terms: Terms; decidedOn: CivilDate; windows: Windows }>
  | Readonly<{ phase: 'awarded'; terms: Terms; decidedOn: CivilDate; windows: Windows; award: Award }>;

type Award = Readonly<{ id: string; providerId: string }>;

export const referralStream = stream<Referral, ReferralEvent, 'childId' | 'referralId'>({
  category: 'referral',
  events: referralEvents,
  about: ['childId', 'referralId'],
  initial: { phase: 'not-filled-in' },

  evolve(referral, fact) {
    if (fact.type === 'ReferralFilledIn') {
      const { id, data, sealed, effectiveOn } = fact;
      return { phase: 'filled-in', filledIn: { id, data, sealed }, decidedOn: effectiveOn };
    }
    if (fact.type === 'ReferralSubmitted') {
      const { responseHours, reading, lateOffers } = fact.data;
      // Of 1.0.0, where filling in and sending out were one act, the day of the decision is its own.
      const decidedOn = 'decidedOn' in referral ? referral.decidedOn : fact.effectiveOn;
      return { phase: 'open', terms: { responseHours, reading, lateOffers }, decidedOn, windows: {} };
    }
    if (!wasSent(referral)) {
      const isDropped = referral.phase === 'filled-in' && fact.type === 'ReferralWithdrawn';
      return isDropped ? { ...referral, phase: 'withdrawn-unsent' } : referral;
    }
    switch (fact.type) {
      case 'ResponseWindowOpened': {
        const { providerId, receivedAt, deadline } = fact.data;
        const answer = { kind: 'none' } as const;
        return withWindow(referral, providerId, { id: fact.id, receivedAt, deadline, closedAt: null, answer });
      }
      case 'OfferMade': {
        const { providerId, receivedAt, weeklyPrice, startsOn } = fact.data;
        const answer = { kind: 'offered', offer: fact.id, weeklyPrice, receivedAt, startsOn } as const;
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

type Sent = Extract<Referral, { windows: Windows }>;

/** Whether anybody was asked: of what was only filled in there are no windows, answers or terms. */
export const wasSent = (referral: Referral): referral is Sent => 'windows' in referral;

function withWindow<R extends Sent>(
  referral: R,
  providerId: string,
  change: ResponseWindow | Partial<ResponseWindow>,
): R {
  const window = { ...referral.windows[providerId], ...change } as ResponseWindow;
  return { ...referral, windows: { ...referral.windows, [providerId]: window } };
}
